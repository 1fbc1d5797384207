"""Names across scripts, places and units: what may be the same, in bits and words, for a person to judge.

Pure: strings in, evidence out. Names alone only propose, and no threshold here merges anything. A name is compared by
how it sounds and shown only as a report wrote it. What cannot be compared is undecidable and never a number. Bits are
integers of one hundredth; equal input and equal weights give equal answers.
"""
