"""Stödplan: phases, the person's own words, what must be solved first, need areas with goals and delmål."""
