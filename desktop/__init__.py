"""The desktop program: an encrypted vault, the work that is done in it, and the screens.

`domain` is pure; `services` are the use cases; `storage` keeps; `sync` exchanges; `ui` shows; `bootstrap` joins them.
"""
