"""Passphrase, printed code, and the municipality's key on paper."""
