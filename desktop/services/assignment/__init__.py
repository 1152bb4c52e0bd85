"""The contact person's assignment, its terms and its sessions."""
