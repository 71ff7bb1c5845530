"""Those who work on the site: what they may do, and how they come in."""
