"""Protected identity: masking, breaking the glass, exceptions by two, what may be said to whom."""
