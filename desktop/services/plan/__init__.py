"""The support plan: goals, versions, what changed."""
