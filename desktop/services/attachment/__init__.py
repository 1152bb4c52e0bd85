"""Handlingar: what is attached to a person file, and how its content comes in and is read."""
