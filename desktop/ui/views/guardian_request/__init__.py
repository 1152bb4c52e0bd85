"""En vårdnadshavare begär att läsa: the request, the harm test of each item, and the answer."""
