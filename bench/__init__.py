"""Measured against peers and limits, in one run: `make bench` prints one JSON line a figure.

On a shared machine only ratios mean much, so every figure that can be is given beside what it is held against, measured
in the same run on the same machine.
"""
