"""A copy of the public site that opens from a disk, for the years after a project's end.

Every page in every language, the calendars and all files, with links that lead from file to file. What needs a
server is left out: forms, scripts, and links to addresses that the copy does not hold become plain text.
"""
