"""Konsultation: write to the county without naming anyone, and read what it answers.

`screen` shows one of three pages: the list, the composer, a thread. `question` and `reply_card` render what was asked
and answered, here and at the county alike.
"""
