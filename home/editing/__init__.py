"""What staff do in the admin besides filling in forms, for all kinds of pages."""
