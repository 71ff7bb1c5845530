"""Settings: `base`, and what it imports, is shared; `dev`, `test` and `production` say how they differ."""
