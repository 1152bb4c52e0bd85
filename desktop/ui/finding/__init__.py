"""Sök i sidan: where words stand on the page that is shown. Nothing that is not on the page is looked through."""
