"""Use cases: plain classes that are given ports, and answer with plain data for screens. No Qt, no SQL, no network.

Each is called on the database thread (see `desktop.ui.tasks`). What goes wrong in a way the person can act on is a
`KnownError`.
"""
