"""Kontaktperson: the handler's side of an assignment, in the person file."""
