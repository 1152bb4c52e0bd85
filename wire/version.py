"""The versions that travel: of the protocol, and of the dictionary that compresses segments."""

PROTOCOL = 1
"""Sent in every HELLO. A server refuses a higher one with `Code.VERSION_UNKNOWN`; it never guesses."""
