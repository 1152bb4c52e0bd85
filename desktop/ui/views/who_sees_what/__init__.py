"""Vem ser vad: one of the two pictures that carry the program (look picture 08)."""
