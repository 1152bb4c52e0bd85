"""The screens, one folder for each part of the work."""
