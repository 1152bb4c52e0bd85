"""Idag: what waits on you, what waits on others, what is new; and at the side the week and whom to ring."""
