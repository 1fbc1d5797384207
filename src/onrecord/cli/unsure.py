"""`onrecord unsure`."""

from onrecord.cli.judging import pair_command

command = pair_command(
    "unsure",
    "Say that it cannot be told whether ONE and OTHER are one person; no rule joins them then.",
)
