"""A fictional county to try Bredvid in, on a real server with real vaults: `make run` and `make tour`.

Everyone and everything here is invented. The eight municipalities are real; what happens in them is not.
"""
