"""The room *Den här datorn*, a card for each thing."""
