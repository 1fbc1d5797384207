"""`onrecord different`."""

from onrecord.cli.judging import pair_command

command = pair_command(
    "different",
    "Say that ONE and OTHER are two persons; no rule and no chain of judgements passes it by unseen.",
)
