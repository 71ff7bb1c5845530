"""Small readers of calendar files, one a program that none of us wrote.

Each is run as `PROGRAM FROM TO FILE…` with two days in UTC and, in TZ, the zone of the reader. It reads each
file by itself and prints JSON, one object a line, with `file` and one of:

- `entry`: a VEVENT as the program keeps it: `uid`, `recurrence_id` (empty for none), `sequence`, `status`,
  `summary`, `location`, `description`;
- `date`: something in the calendar of the reader: `uid`, `start`, `end` (exclusive), `status`;
- `problem`: what the program finds wrong with the file.

A moment is `2027-03-09T17:00:00Z`, a day is `2027-03-09`; a time that the program gives no zone has no Z.
"""
