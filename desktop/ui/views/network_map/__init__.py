"""Nätverkskarta: the tab of a person file that shows who there is, how near it feels, and how that changes."""
