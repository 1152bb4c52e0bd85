"""The files of a profile that have to be known before anything is loaded that reads them."""

KEY_FILE = "vault.json"
"""The salts and the wrapped keys of the vault. Where it is, there is something to unlock."""

ROOMS = "files"
"""The folder of the files in which compartments lie, each under a random name."""
