"""What leaves the casebook for readers: the brief in three forms, and the exports of claims and findings.

Every page is composed only of claims, and every sentence carries the quotes it stands on, the speakers and the
hedges. What cannot be put into our words without loss is quoted. Rejected claims never appear, sensitive ones are
withheld, and what could not be read is said. Equal input gives equal bytes. A brief takes claims off a shelf a few at a
time and is printed in pieces: its memory does not grow with the words of the casebook.
"""
