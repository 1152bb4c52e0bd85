"""The vault: everything that this computer remembers, encrypted, in one folder (DESIGN section 4).

`Vault` is the door; it hands out what `desktop.domain.ports` asks for. Only this package knows SQLCipher, and every
call on it happens on one `DatabaseThread`.
"""
