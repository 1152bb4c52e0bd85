"""Registerutdrag: reading a file item by item, and the paper that comes of it."""
