"""Bringing reports in: files, folders, standard input, and addresses that a person named.

Bytes are copied as received into a staging folder, hashed on the way and read back; each comes with the capture entry
that says who, when, from where and how, and what is missing. What a file, a sidecar or a server says of itself is kept
as a claim. Links, devices and inner addresses are refused. This is the only room that reaches the network, and only
for an address that was asked for; it reads no meaning and stores nothing for good.
"""

from onrecord.capture.captured import Captured, Desk, Failure, Staged, StagedCompanion
from onrecord.capture.drift import clock_drift
from onrecord.capture.files import capture_file
from onrecord.capture.folders import capture_folder
from onrecord.capture.given import capture_given
from onrecord.capture.model_endpoint import MODEL_RULES, Endpoint, ask_model, parse_endpoint
from onrecord.capture.rules import FetchRules
from onrecord.capture.standard_input import capture_standard_input
from onrecord.capture.web import capture_address

__all__ = [
    "MODEL_RULES",
    "Captured",
    "Desk",
    "Endpoint",
    "Failure",
    "FetchRules",
    "Staged",
    "StagedCompanion",
    "ask_model",
    "capture_address",
    "capture_file",
    "capture_folder",
    "capture_given",
    "capture_standard_input",
    "clock_drift",
    "parse_endpoint",
]
