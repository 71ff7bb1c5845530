"""Uploads on several hosts: two buckets of a storage that speaks S3."""

from functools import cached_property
from urllib.parse import urljoin, urlsplit

from botocore.config import Config
from django.core.files.storage import Storage
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from home.uploads.places import PUBLIC_FOLDERS, is_public

#: Seconds for which a signed address holds.
SIGNED_FOR = 300
#: Larger files wait on disk, not in memory, while they are read.
IN_MEMORY = 8 * 1024 * 1024
#: A file never changes under its name. One that is taken down leaves the cache in front by a purge, and
#: that of a browser after a day.
KEPT = "public, max-age=86400"


class S3Uploads(Storage):
    """Two buckets, since many services publish a bucket whole or not at all.

    `public_url` is where readers get what lies in the public one. `endpoint` is empty for Amazon's own service;
    without keys, the machine has them (a role).
    """

    def __init__(
        self,
        *,
        private: str,
        public: str,
        public_url: str,
        endpoint: str = "",
        region: str = "",
        access_key: str = "",
        secret_key: str = "",
    ) -> None:
        shared = {
            "endpoint_url": endpoint or None,
            "region_name": region or None,
            "access_key": access_key or None,
            "secret_key": secret_key or None,
            "client_config": client_config("path" if endpoint else "virtual"),
            "querystring_expire": SIGNED_FOR,
            "file_overwrite": False,
            "max_memory_size": IN_MEMORY,
        }
        self.private = S3Storage(bucket_name=private, **shared)
        self.public = S3Storage(
            bucket_name=public, object_parameters={"CacheControl": KEPT}, **shared
        )
        self.public_url = f"{public_url.rstrip('/')}/"

    def deconstruct(self):
        """As it stands in a task that waits to delete a file: by name, so that no key lies in the queue."""
        return "django.core.files.storage.DefaultStorage", [], {}

    def bucket_of(self, name: str) -> S3Storage:
        return self.public if is_public(name) else self.private

    def _open(self, name, mode="rb"):
        return self.bucket_of(name)._open(name, mode)

    def _save(self, name, content):
        return self.bucket_of(name)._save(name, content)

    def delete(self, name):
        self.bucket_of(name).delete(name)

    def exists(self, name):
        return self.bucket_of(name).exists(name)

    def size(self, name):
        return self.bucket_of(name).size(name)

    def get_modified_time(self, name):
        return self.bucket_of(name).get_modified_time(name)

    def listdir(self, path):
        """At the top, the folders of both."""
        if path:
            return self.bucket_of(path).listdir(path)
        folders, files = self.private.listdir("")
        of_public = [name for name in self.public.listdir("")[0] if name in PUBLIC_FOLDERS]
        return [*(name for name in folders if name not in PUBLIC_FOLDERS), *of_public], files

    def url(self, name):
        """Of a private file for five minutes, so never for a page that is kept."""
        if is_public(name):
            return urljoin(self.public_url, filepath_to_uri(name))
        return self.private.url(name)

    @cached_property
    def hosts(self) -> list[str]:
        """Where a browser of staff gets pictures from."""
        found = [urlsplit(self.url(name)) for name in ("images/a", "original_images/a")]
        return sorted({f"{url.scheme}://{url.netloc}" for url in found})


def client_config(addressing: str) -> Config:
    """No request waits for ever. Sums that only Amazon knows are sent where they are demanded."""
    return Config(
        signature_version="s3v4",
        s3={"addressing_style": addressing},
        connect_timeout=3,
        read_timeout=20,
        retries={"mode": "standard", "total_max_attempts": 3},
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )
