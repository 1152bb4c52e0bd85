"""The access log, its marks in the file, and its review."""
