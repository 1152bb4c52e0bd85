"""The county's members and computers: founding, inviting, ending, losing one."""
