"""Exchange with the county server: sealing what was written here, opening what others sent, and the talk in between.

`engine` is told what happened and says what to do next; it owns no socket, thread, clock or file. It works on the
vault's Mailbox and Ledger, so its steps run on the database thread. `runner` joins it to a transport (`http`), which
waits for the network on a thread of its own. `docs/sync.md` is the specification.
"""
