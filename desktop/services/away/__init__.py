"""What is not here for a while: leases, journeys, and work that is held because a right has ended."""
