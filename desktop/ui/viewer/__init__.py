"""Showing what is attached: a process of its own reads it, and gives pictures of pages (docs/adr/attachments.md)."""
