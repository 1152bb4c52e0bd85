"""The network map: moments, ties, and what a picture of it shows."""
