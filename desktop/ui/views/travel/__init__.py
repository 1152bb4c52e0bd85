"""Resläge, leases, and what colleagues ask for after a journey."""
