"""What the site says of itself to those who run it: nothing by which a reader or a member of staff is known."""
