"""Beside the support plan: reviews and self-ratings, versions beside each other, the person's own paper, the end."""
