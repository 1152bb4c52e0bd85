"""Consent, disclosure and taking back: what leaves a file, on which basis, until when."""
