"""Lists linked: which rows of two lists may be one person, how likely, why, and what stays undecided.

Pure: rows in, pairs and clusters out. Everything is computed over whole columns at once. A link here is a proposal of a
named rule until a person judges it; judgements are never overridden. No set of names learnt from any list is shipped:
weights come from the lists at hand, from labels where there are some. Equal input gives equal output.
"""
