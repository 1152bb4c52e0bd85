"""Administration: the county's members and computers, invitations, and what the administrator can end."""
