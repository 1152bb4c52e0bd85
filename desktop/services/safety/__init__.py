"""Trygghet: the safety plan and the register of risk."""
