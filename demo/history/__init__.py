"""Eighteen months of the fictional county, written by its people through the product's own services."""
