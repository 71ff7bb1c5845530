"""What stands in front of Django: whole public answers, kept and given again without asking it.

The modules here know no Django, but for `apps`, `arrangement`, `receivers` and `watching`, which tie them to
this site.
"""
