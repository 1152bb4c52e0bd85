"""Handlingar: the tab of a person file with what is attached to it."""
