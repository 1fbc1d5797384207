"""The store: a folder with the ledger's database, the preserved bytes, and an index computed from the ledger.

One transaction makes a change whole: commit, bodies and index rows are there together or not at all, and evidence is
durable before anything names it. The index is a pure function of the ledger. One process writes at a time. A casebook
killed at any instant reopens with everything acknowledged and nothing half.
"""
