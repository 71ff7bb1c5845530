"""Where uploads lie, if not on the machine itself: two buckets of a storage that speaks S3."""

from urllib.parse import urlsplit

from config.environment import Environment


def s3_uploads(environment: Environment) -> dict | None:
    """What STORAGES says of uploads; None: they are files of this machine."""
    keys = environment.together("S3_ACCESS_KEY", "S3_SECRET_KEY")
    endpoint = environment.address("S3_ENDPOINT", "https", "http")
    public_url = environment.address("S3_PUBLIC_URL", "https")
    private, public = environment.text("S3_BUCKET"), environment.text("S3_PUBLIC_BUCKET")
    if not environment.together("S3_BUCKET", "S3_PUBLIC_BUCKET", "S3_PUBLIC_URL"):
        return None
    if private == public:
        environment.note(
            "S3_PUBLIC_BUCKET is S3_BUCKET: documents and originals of pictures would be public.",
            "Make a second bucket.",
            "home.E030",
        )
    return {
        "BACKEND": "home.uploads.buckets.S3Uploads",
        "OPTIONS": {
            "private": private,
            "public": public,
            "public_url": f"{public_url.rstrip('/')}/",
            "endpoint": endpoint,
            "region": environment.text("S3_REGION", "us-east-1"),
            **(
                {
                    "access_key": environment.text("S3_ACCESS_KEY"),
                    "secret_key": environment.text("S3_SECRET_KEY"),
                }
                if keys
                else {}
            ),
        },
    }


def origin(address: str) -> str:
    """Scheme and host alone, as a content security policy names who may be asked."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"
