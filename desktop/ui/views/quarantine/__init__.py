"""Karantän: what may not be sent any more, at both ends."""
