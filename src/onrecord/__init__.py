"""A casebook for contested reports: preserved, attributed, weighed, and safe to publish."""

__version__ = "0.1.0"
