"""Personer: the list, a new person, and the frame of a person file."""
