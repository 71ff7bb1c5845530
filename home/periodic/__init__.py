"""What is to be done again and again without anybody asking: `manage.py run_schedule`.

When each command ran last stands in the database, so that of several hosts one does it, a restart forgets
nothing, and what was missed while the server was off is done once when it is back.
"""
