"""Trygghet: the safety plan, what has happened, contact bans, and the risk register."""
