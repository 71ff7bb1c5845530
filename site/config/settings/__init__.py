"""Settings: `base` is shared; `dev`, `test` and `production` say only how they differ."""
