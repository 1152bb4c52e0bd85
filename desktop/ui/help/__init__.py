"""Hjälp: for every screen what it is for and which keys it has, in the program itself."""
