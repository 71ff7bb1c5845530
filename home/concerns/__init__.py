"""Who finds themselves on a page, or fears for somebody, can say so without an account."""
