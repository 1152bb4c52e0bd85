"""What Bredvid is about, in pure Python: records, changes, merge, consent, deadlines, and the ports it needs.

No Qt, SQL, network or files here. Time comes in through `clock`, storage through `ports`.
"""
