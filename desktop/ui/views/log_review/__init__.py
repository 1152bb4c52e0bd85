"""Logg och granskning: the room of the log reviewer."""
