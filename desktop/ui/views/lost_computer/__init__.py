"""Dator borta: nine facts on one page, each told by whoever can know it."""
