"""Errors are reported to a server that speaks the protocol of Sentry, such as GlitchTip.

A report is made anew of the few things that are let through, so that what a later version of the library
adds stays here. Messages of exceptions stay too, as a database or a mail server puts names into them: they
stand in the log, on the machine itself.
"""

import logging
from importlib.metadata import version
from typing import Any

import sentry_sdk
from sentry_sdk.integrations.atexit import AtexitIntegration
from sentry_sdk.integrations.dedupe import DedupeIntegration
from sentry_sdk.integrations.django import DjangoIntegration
from sentry_sdk.integrations.excepthook import ExcepthookIntegration
from sentry_sdk.integrations.logging import LoggingIntegration, ignore_logger
from sentry_sdk.integrations.modules import ModulesIntegration
from sentry_sdk.integrations.threading import ThreadingIntegration
from sentry_sdk.utils import BadDsn

from config.telemetry.privacy import without_secrets

__all__ = ["BadDsn", "report_to"]

Event = dict[str, Any]

OF_EVENT = (
    "event_id",
    "timestamp",
    "level",
    "platform",
    "logger",
    "release",
    "environment",
    "sdk",
    "modules",
)
OF_EXCEPTION = ("type", "module")
OF_FRAME = (
    *("filename", "function", "module", "lineno", "in_app"),
    *("pre_context", "context_line", "post_context"),
)
#: Whose messages are fixed sentences, with what differs apart from them.
PLAIN_LOGGERS = {
    "home",
    "campaign",
    "events",
    "store",
    "config",
    "django",
    "django_tasks",
    "wagtail",
}


def report_to(address: str) -> None:
    """`address` is what Sentry calls a DSN. No part of the library but those named here is active."""
    # Anybody can ask for a host that is none of ours.
    ignore_logger("django.security.DisallowedHost")
    sentry_sdk.init(
        dsn=address,
        release=f"common-ground@{version('common-ground')}",
        before_send=bare,
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
        max_breadcrumbs=0,
        server_name="",
        auto_session_tracking=False,
        send_client_reports=False,
        enable_metrics=False,
        default_integrations=False,
        auto_enabling_integrations=False,
        integrations=[
            DjangoIntegration(transaction_style="function_name", middleware_spans=False),
            LoggingIntegration(level=None, event_level=logging.ERROR),
            AtexitIntegration(callback=lambda pending, timeout: None),
            DedupeIntegration(),
            ExcepthookIntegration(),
            ModulesIntegration(),
            ThreadingIntegration(),
        ],
    )


def bare(event: Event, hint: dict[str, Any]) -> Event:
    kept = picked(event, OF_EVENT)
    if runtime := event.get("contexts", {}).get("runtime"):
        kept["contexts"] = {"runtime": runtime}
    if values := event.get("exception", {}).get("values"):
        kept["exception"] = {"values": [exception(value) for value in values]}
    if request := event.get("request"):
        kept["request"] = {"method": request.get("method"), "url": place(request.get("url", ""))}
    if transaction := event.get("transaction"):
        kept["transaction"] = place(transaction)
    if message := event.get("logentry", {}).get("message"):
        is_plain = event.get("logger", "").partition(".")[0] in PLAIN_LOGGERS
        kept["logentry"] = {"message": message if is_plain else "[not sent]"}
    return kept


def picked(values: dict[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: values[name] for name in names if name in values}


def exception(value: Event) -> Event:
    frames = value.get("stacktrace", {}).get("frames", [])
    return picked(value, OF_EXCEPTION) | {
        "mechanism": picked(value.get("mechanism") or {}, ("type", "handled")),
        "stacktrace": {"frames": [picked(frame, OF_FRAME) for frame in frames]},
    }


def place(address: str) -> str:
    return without_secrets(address.partition("?")[0])
