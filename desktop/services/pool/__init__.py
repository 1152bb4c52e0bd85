"""Who can become a contact person: the pool's cards, the way there, and the check of ties."""
