"""Lämna över: the lines, who takes over, and taking over."""
