"""`onrecord same`."""

from onrecord.cli.judging import pair_command

command = pair_command(
    "same",
    "Say that ONE and OTHER are one person. Ids: onrecord people, or of single mentions: onrecord person.",
)
