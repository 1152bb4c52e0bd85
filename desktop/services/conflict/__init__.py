"""Two wrote at once: what is to be chosen, and what was chosen over what."""
