"""Överflyttning: a case goes to another municipality, directly or as a sealed file (SC7)."""
