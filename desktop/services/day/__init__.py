"""Idag: what waits for one, what waits for others, what is new."""
