"""Mina träffar: a contact person's only home."""
