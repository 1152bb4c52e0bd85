"""Anteckningar: notes that are signed and only ever added to."""
