"""What staff do in the admin besides filling in forms, for pages of this room."""
