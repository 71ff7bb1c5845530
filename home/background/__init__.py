"""What is done beside a request, by a worker: `manage.py db_worker`, where `TASKS` is `database`.

A task takes primary keys and looks at what they stand for when its turn comes: what was withdrawn meanwhile is
not there any more, and no words wait in the queue. It can be done twice, since one that failed is tried again.
"""
