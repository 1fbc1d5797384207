"""The nouns of the casebook as frozen records, their one JSON codec, and the controlled vocabularies.

A record is data: nothing here opens a file, asks a clock or decides anything. What was not said is `None`;
counts are intervals, dates are EDTF, places in a text are exact spans in code points. A record written and
read again is equal, and keys of a newer writer are kept. The vocabularies are data files loaded and checked
at first use.
"""
