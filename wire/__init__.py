"""What both ends must agree on.

A desktop program and a county server share nothing but this package: how bytes are written (`canonical`), how a batch
of changes is sealed (`segment`), how keys reach a device (`envelope`), who is a member (`directory`), what travels in
one sync (`messages`), and the stable codes of refusals (`errors`). It imports nothing else of ours. `docs/sync.md` is
the specification; `vectors/` holds the bytes that both ends must reproduce.
"""
