"""The anonymous consultation: asked by a municipality, answered by the county's team."""
