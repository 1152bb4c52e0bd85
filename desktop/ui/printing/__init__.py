"""Papers: one look for all that is printed or saved as PDF (LOOK section 7).

A screen composes a `Sheet` of words; `pdf` sets it in type and writes it; `preview` shows the very same bytes before
anybody has them, and `saving` asks where they are to lie.
"""
