from config.environment import Environment
from config.frontend_cache import frontend_cache


def test_without_a_cache_in_front_nobody_is_told():
    assert frontend_cache(Environment({})) is None


def test_each_cache_that_is_named_is_told():
    environment = Environment(
        {
            "PURGE_URL": "http://10.0.0.7:6081",
            "CLOUDFLARE_ZONE": "zone",
            "CLOUDFLARE_TOKEN": "token",
            "CLOUDFRONT_DISTRIBUTIONS": "D1, D2",
        }
    )
    keys = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}
    cloudfront = {"BACKEND": "home.frontend_cache.CloudFront", **keys}

    assert frontend_cache(environment) == {
        "http": {"BACKEND": "home.frontend_cache.HTTPCache", "LOCATION": "http://10.0.0.7:6081"},
        "cloudflare": {
            "BACKEND": "home.frontend_cache.Cloudflare",
            "ZONE": "zone",
            "TOKEN": "token",
        },
        "cloudfront D1": {**cloudfront, "DISTRIBUTION_ID": "D1"},
        "cloudfront D2": {**cloudfront, "DISTRIBUTION_ID": "D2"},
    }
    assert environment.faults == []


def test_cache_that_is_named_by_half_is_a_fault():
    environment = Environment({"CLOUDFLARE_ZONE": "zone", "CLOUDFRONT_ACCESS_KEY": "key"})

    assert frontend_cache(environment) is None
    assert [fault.msg for fault in environment.faults] == [
        "CLOUDFLARE_ZONE is given without CLOUDFLARE_TOKEN.",
        "CLOUDFRONT_ACCESS_KEY is given without CLOUDFRONT_SECRET_KEY.",
    ]
