"""Limits, headers, reports of browsers, and whom to tell of a hole."""
