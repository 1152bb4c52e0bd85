"""Skyddade personuppgifter: the glass, the level, exceptions made by two, the interpreter, and who has asked."""
