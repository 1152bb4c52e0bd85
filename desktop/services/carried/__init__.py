"""What is carried by hand, in words that people use: to whom, since when, and whether it has been read."""
