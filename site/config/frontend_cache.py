"""Which caches stand in front of the site, to be told what they must drop."""

from config.environment import Environment


def frontend_cache(environment: Environment) -> dict[str, dict] | None:
    """The setting of Wagtail; None: there is no cache that could be told."""
    return {**http(environment), **cloudflare(environment), **cloudfront(environment)} or None


def http(environment: Environment) -> dict[str, dict]:
    address = environment.address("PURGE_URL", "http", "https")
    if not address:
        return {}
    return {"http": {"BACKEND": "home.frontend_cache.HTTPCache", "LOCATION": address}}


def cloudflare(environment: Environment) -> dict[str, dict]:
    if not environment.together("CLOUDFLARE_ZONE", "CLOUDFLARE_TOKEN"):
        return {}
    return {
        "cloudflare": {
            "BACKEND": "home.frontend_cache.Cloudflare",
            "ZONE": environment.text("CLOUDFLARE_ZONE"),
            "TOKEN": environment.text("CLOUDFLARE_TOKEN"),
        }
    }


def cloudfront(environment: Environment) -> dict[str, dict]:
    """One for each distribution: that of the site, and that of the uploads."""
    environment.together("CLOUDFRONT_ACCESS_KEY", "CLOUDFRONT_SECRET_KEY")
    keys = {
        "AWS_ACCESS_KEY_ID": environment.text("CLOUDFRONT_ACCESS_KEY") or None,
        "AWS_SECRET_ACCESS_KEY": environment.text("CLOUDFRONT_SECRET_KEY") or None,
    }
    return {
        f"cloudfront {name}": {
            "BACKEND": "home.frontend_cache.CloudFront",
            "DISTRIBUTION_ID": name,
            **keys,
        }
        for name in environment.names("CLOUDFRONT_DISTRIBUTIONS")
    }
