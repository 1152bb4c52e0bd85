"""What somebody is given of a file: the register extract, and a guardian's request."""
