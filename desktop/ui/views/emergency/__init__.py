"""Akut nu: whom to ring and what to do, without coverage and without unlocking."""
