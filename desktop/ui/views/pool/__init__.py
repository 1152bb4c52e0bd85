"""Kontaktpersoner: the pool, the way into it, and the search for somebody to a person."""
