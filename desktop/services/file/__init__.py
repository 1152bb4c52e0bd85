"""The person file itself: who it is about, notes, aliases, who was here last."""
