"""How caches in front are told what to drop, for a site of any size and within seconds.

What Wagtail has for this waits without end for an answer, and passes over one that says no. Here a failure is
raised, so that the task that asked is tried again. `http://host/*` stands for all that a cache has of a host.
"""

import json
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import urllib3
from wagtail.contrib.frontend_cache.backends.base import BaseBackend
from wagtail.contrib.frontend_cache.backends.cloudfront import CloudfrontBackend

EVERYTHING = "/*"
#: Seconds for one answer.
PATIENCE = 5
http = urllib3.PoolManager(timeout=PATIENCE, retries=False)


class NotPurged(Exception):
    """A cache in front still has what it was to drop; the message says which and why."""


class HTTPCache(BaseBackend):
    """Varnish, Squid or nginx: drops one address at a time, asked with the method PURGE at its `LOCATION`."""

    drops_everything = False
    #: It has dropped it, it will, or it never had it.
    WELL = (200, 202, 204, 404)

    def __init__(self, params):
        super().__init__(params)
        self.location = urlsplit(params["LOCATION"])

    def purge(self, url):
        self.purge_batch([url])

    def purge_batch(self, urls):
        """All are asked for, also after one was refused."""
        refused = [url for url in urls if self.ask(url) not in self.WELL]
        if refused:
            raise NotPurged(f"{self.location.netloc} refused {len(refused)}, first {refused[0]}.")

    def ask(self, url: str) -> int:
        meant = urlsplit(url)
        asked = self.location._replace(path=meant.path or "/", query=meant.query, fragment="")
        return http.request("PURGE", urlunsplit(asked), headers={"Host": meant.netloc}).status


class Cloudflare(BaseBackend):
    """Drops addresses, 30 at a time, or all of a `ZONE`, for who has a `TOKEN` with the right to purge."""

    drops_everything = True
    MOST = 30
    API = "https://api.cloudflare.com/client/v4"

    def __init__(self, params):
        super().__init__(params)
        self.address = f"{params.get('API', self.API)}/zones/{params['ZONE']}/purge_cache"
        self.headers = {
            "Authorization": f"Bearer {params['TOKEN']}",
            "Content-Type": "application/json",
        }

    def purge(self, url):
        self.purge_batch([url])

    def purge_batch(self, urls):
        if any(url.endswith(EVERYTHING) for url in urls):
            self.ask({"purge_everything": True})
            return
        for start in range(0, len(urls), self.MOST):
            self.ask({"files": list(urls[start : start + self.MOST])})

    def ask(self, wanted: dict) -> None:
        said = http.request(
            "POST", self.address, body=json.dumps(wanted).encode(), headers=self.headers
        )
        if said.status != 200 or not json.loads(said.data).get("success"):
            raise NotPurged(f"Cloudflare answered {said.status}: {said.data[:300].decode()}")


class CloudFront(CloudfrontBackend):
    """Drops paths of a distribution, or all of it. Without keys, those of the machine are used."""

    drops_everything = True

    def __init__(self, params):
        import boto3
        from botocore.config import Config

        super().__init__(params)
        self.client = boto3.client(
            "cloudfront",
            region_name="us-east-1",
            endpoint_url=params.get("API"),
            aws_access_key_id=params.get("AWS_ACCESS_KEY_ID"),
            aws_secret_access_key=params.get("AWS_SECRET_ACCESS_KEY"),
            config=Config(
                connect_timeout=PATIENCE, read_timeout=PATIENCE, retries={"total_max_attempts": 2}
            ),
        )

    def _create_invalidation(self, distribution_id, paths):
        """As above it, and an error is an error."""
        self.client.create_invalidation(
            DistributionId=distribution_id,
            InvalidationBatch={
                "Paths": {"Quantity": len(paths), "Items": sorted(paths)},
                "CallerReference": uuid4().hex,
            },
        )
