"""Kring personen: those near, school, language, and what was sought and not given."""
