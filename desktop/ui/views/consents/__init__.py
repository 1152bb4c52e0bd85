"""Samtycken: what a person has agreed may be handed over, what has been, and taking it back."""
