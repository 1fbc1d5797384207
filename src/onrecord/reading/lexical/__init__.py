"""Claim readers that rest on word lists: Russian, Azerbaijani, Turkish, Armenian.

One engine reads all four; what differs (endings, order of words, marks of negation and of the passive) stands in a
file for each language. Where roles or reach are not certain, a claim carries what is certain, or the sentence is
listed as silent. Nothing is put forward as the publisher's own that the words attribute or hedge.
"""
