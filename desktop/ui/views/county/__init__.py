"""Länet: the coordinator's inbox, and for a municipality what it has asked and disclosed."""
