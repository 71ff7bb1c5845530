"""Addresses by which calendar programs subscribe. Plain links: nobody is followed."""

from datetime import timedelta
from urllib.parse import quote, urlencode, urlsplit


def subscriptions(url: str, name: str) -> dict[str, str]:
    """From the absolute address of a feed to a link for each program."""
    webcal = urlsplit(url)._replace(scheme="webcal").geturl()
    outlook = urlencode({"url": url, "name": name}, quote_via=quote)
    return {
        "https": url,
        "webcal": webcal,
        "google": f"https://calendar.google.com/calendar/r?cid={quote(webcal, safe='')}",
        "outlook": f"https://outlook.live.com/calendar/0/addfromweb?{outlook}",
        "office365": f"https://outlook.office.com/calendar/0/addfromweb?{outlook}",
    }


def add_links(title: str, slot, details: str, location: str) -> dict[str, str]:
    """Links that open a program with one date filled in. All of them read moments in UTC."""
    first, last = slot.first_day, slot.last_day + timedelta(days=1)
    if slot.timed:
        first, last = slot.start, slot.end or slot.start
    basic = "%Y%m%dT%H%M%SZ" if slot.timed else "%Y%m%d"
    extended = "%Y-%m-%dT%H:%M:%SZ" if slot.timed else "%Y-%m-%d"
    google = {
        "action": "TEMPLATE",
        "text": title,
        "dates": f"{first.strftime(basic)}/{last.strftime(basic)}",
        "details": details,
        "location": location,
    }
    outlook = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": title,
        "startdt": first.strftime(extended),
        "enddt": last.strftime(extended),
        "allday": "false" if slot.timed else "true",
        "body": details,
        "location": location,
    }
    query = urlencode(outlook, quote_via=quote)
    return {
        "google": "https://calendar.google.com/calendar/render?"
        + urlencode(google, quote_via=quote),
        "outlook": f"https://outlook.live.com/calendar/0/deeplink/compose?{query}",
        "office365": f"https://outlook.office.com/calendar/0/deeplink/compose?{query}",
    }
