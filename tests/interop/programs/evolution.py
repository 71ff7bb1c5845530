"""evolution-data-server, the calendar of GNOME: see programs/__init__.py for what is asked and answered.

Runs with the system's Python, which has the bindings, and in a D-Bus session and home of its own. Each file is
imported into a new calendar of the running calendar service.
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, ICalGLib  # noqa: E402

UTC_ZONE = ICalGLib.Timezone.get_utc_timezone()
STATUS = ICalGLib.PropertyKind.STATUS_PROPERTY
#: As the bindings write -1, "do not wait": the calendar is on this machine.
NO_WAITING = 2**32 - 1
#: A calendar of the service, as it keeps it in its folder of settings.
SOURCE = """\
[Data Source]
DisplayName=Feed
Enabled=true
Parent=local-stub

[Calendar]
BackendName=local
"""


def show(path, kind, value):
    print(json.dumps({"file": path, kind: value}))


def written(time):
    if time is None or time.is_null_time():
        return ""
    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    zone = UTC_ZONE if time.is_utc() else time.get_timezone()
    moment = datetime.fromtimestamp(time.as_timet_with_zone(zone or UTC_ZONE), UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%S}{'Z' if zone else ''}"


def status(component):
    found = component.get_first_property(STATUS)
    return found.get_value_as_string() if found else ""


def recurrence_id(component, client):
    """The zones of a calendar are kept beside its entries."""
    time = component.get_recurrenceid()
    prop = component.get_first_property(ICalGLib.PropertyKind.RECURRENCEID_PROPERTY)
    parameter = prop and prop.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    if parameter:
        _done, zone = client.get_timezone_sync(parameter.get_tzid(), None)
        time.set_timezone(zone)
    return written(time)


def show_entry(path, component, client):
    show(
        path,
        "entry",
        {
            "uid": component.get_uid(),
            "recurrence_id": recurrence_id(component, client),
            "sequence": component.get_sequence(),
            "status": status(component),
            "summary": component.get_summary() or "",
            "location": component.get_location() or "",
            "description": component.get_description() or "",
        },
    )


def seconds(day):
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def make_calendars(count):
    """Before the service starts: those that it is told of later it may not know at once."""
    folder = Path(os.environ["HOME"], ".config/evolution/sources")
    folder.mkdir(parents=True)
    for number in range(count):
        (folder / f"feed-{number}.source").write_text(SOURCE)


def open_calendar(registry, number):
    source = registry.ref_source(f"feed-{number}")
    client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, NO_WAITING, None)
    client.set_default_timezone(ICalGLib.Timezone.get_builtin_timezone(os.environ["TZ"]))
    return client


def read(path, client, start, end):
    calendar = ICalGLib.Component.new_from_string(Path(path).read_bytes().decode())
    calendar.set_method(ICalGLib.PropertyMethod.PUBLISH)
    client.receive_objects_sync(calendar, ECal.OperationFlags.DISABLE_ITIP_MESSAGE, None)
    _done, components = client.get_object_list_sync("#t", None)
    for component in components:
        show_entry(path, component, client)

    def take(component, first, last, *_rest):
        value = {"uid": component.get_uid(), "start": written(first), "end": written(last)}
        show(path, "date", {**value, "status": status(component)})
        return True

    client.generate_instances_sync(start, end, None, take)


def main(start, end, *paths):
    make_calendars(len(paths))
    registry = EDataServer.SourceRegistry.new_sync(None)
    for number, path in enumerate(paths):
        try:
            read(path, open_calendar(registry, number), seconds(start), seconds(end))
        except Exception as error:
            show(path, "problem", f"{type(error).__name__}: {error}")
    sys.stdout.flush()
    # The bindings leave threads behind.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
