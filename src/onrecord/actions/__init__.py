"""Everything the command line and the web can do, one file a verb.

An action takes an open casebook and plain arguments, does one thing whole, and gives records back; it prints nothing.
Long ones tell how far they are through a callback.
"""
