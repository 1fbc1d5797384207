"""Drawings as SVG text: one drawing for the page, the print and the file, without any script or style sheet inside.

Pure and deterministic: equal input, equal bytes. Labels are hostile and escaped in one place. Nothing is drawn more
precisely than the words say, and colour only repeats what shape and line already tell.
"""
