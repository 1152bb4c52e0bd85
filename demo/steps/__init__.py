"""The main job, step by step: what each of the three does, with mouse and keys, and what she then sees."""
