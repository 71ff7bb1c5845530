"""Django's PostgreSQL, whose silence has an end too."""
