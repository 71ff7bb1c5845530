"""Everything that is not code, in one file: made while the site runs, checked before it is used.

The file is a tar of `database` (SQLite's own file, or what `pg_dump` writes), `files/…` (all that was uploaded)
and, last, `manifest.json` with sums of them. It holds personal data and is readable for its owner alone.
"""
