"""Before the vault is open: unlocking, a forgotten passphrase, and the first start. Nothing here knows any content."""
