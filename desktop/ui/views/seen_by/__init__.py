"""Vem har sett detta: who has opened a person's file, and what they did, in words."""
