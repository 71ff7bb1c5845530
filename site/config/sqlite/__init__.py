"""Django's SQLite, whose connections end with the file that they opened."""
