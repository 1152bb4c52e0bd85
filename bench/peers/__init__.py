"""Others that sync records, measured beside this program in one run: same texts, same changes, same links."""

from bench.peers.comparison import figures

__all__ = ["figures"]
