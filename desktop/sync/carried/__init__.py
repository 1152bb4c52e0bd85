"""What is carried by hand: the frames of a sync in a file, for those whom no network reaches (docs/sync.md)."""
