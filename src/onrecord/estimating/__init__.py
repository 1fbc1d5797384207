"""How many were never reported, or why that cannot be said.

Tables of who is on which list go in; runs of several engines, doubts and refusals come out. The documented people
always come first, no engine stands alone, and where lists cannot carry an estimate there is none: a refusal is a
normal answer. The same table and seed give the same figures.
"""
