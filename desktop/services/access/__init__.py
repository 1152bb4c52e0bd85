"""Who may read a file, who hands it on to whom, and who can see that."""
