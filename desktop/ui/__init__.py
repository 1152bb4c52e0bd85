"""The windows and widgets of Bredvid: the only package, with bootstrap, that imports PySide6.

Read in this order: theme/ (colours, type, icons), widgets/ (the parts that screens are built of), shell/ (the frame
around every screen), tasks.py (the one door to background work), then views/ (the screens themselves).
"""
