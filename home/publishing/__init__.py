"""What a page must have before it goes live, and changes that go live by themselves."""
