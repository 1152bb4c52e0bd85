"""Välj vad som ska gälla: one choice at a time, where two have written without having seen each other."""
