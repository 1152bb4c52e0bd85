"""How a store of one version becomes one of the next. A file here is never changed once a store was made by it."""
