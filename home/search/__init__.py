"""Search in every script: what is indexed, what is asked, and the databases and servers that answer."""
