"""What the server does with what it is sent, by docs/sync.md. Nothing here knows of HTTP."""
