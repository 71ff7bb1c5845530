"""What a page shows, looked up in few queries and kept where it stays the same."""
