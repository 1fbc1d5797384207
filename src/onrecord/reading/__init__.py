"""From preserved bytes to proposed claims: text layer, sentences, attributions, claims with chains.

Each stage is a pure function with a name and a version: equal bytes and versions give equal claims. A claim stands on
exact spans of the text layer or does not exist. Nothing is put forward as fact that the words attribute or hedge; what
cannot be read is a coverage reason, and a sentence that should have given a claim and did not is listed.
"""
