"""What must go out of sight goes everywhere, at once and for good."""
