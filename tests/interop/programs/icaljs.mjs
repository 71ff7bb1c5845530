// ical.js, the parser of Thunderbird: see programs/__init__.py for what is asked and answered.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Packages are those of the working directory.
const ICAL = createRequire(`${process.cwd()}/`)("ical.js");

const [from, to, ...files] = process.argv.slice(2);
const UTC = ICAL.Timezone.utcTimezone;

function print(file, kind, value) {
  process.stdout.write(`${JSON.stringify({ file, [kind]: value })}\n`);
}

function written(time) {
  if (time.isDate || time.zone === ICAL.Timezone.localTimezone) return time.toString();
  return time.convertToZone(UTC).toString();
}

function read(file) {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent");
}

function printEntry(file, component) {
  const value = (name) => component.getFirstPropertyValue(name);
  const recurrenceId = value("recurrence-id");
  print(file, "entry", {
    uid: value("uid"),
    recurrence_id: recurrenceId ? written(recurrenceId) : "",
    sequence: value("sequence"),
    status: value("status") ?? "",
    summary: value("summary") ?? "",
    location: value("location") ?? "",
    description: value("description") ?? "",
  });
}

function printDate(file, event, start, end) {
  const status = event.component.getFirstPropertyValue("status") ?? "";
  print(file, "date", { uid: event.uid, start: written(start), end: written(end), status });
}

// The rule is walked to the end of the window, and the entries of single dates wherever they lie.
function printDates(file, component, exceptions) {
  const event = new ICAL.Event(component, { exceptions, strictExceptions: true });
  if (!event.isRecurring()) {
    printDate(file, event, event.startDate, event.endDate);
    return;
  }
  const last = ICAL.Time.fromDateString(to);
  const dates = event.iterator();
  for (let next = dates.next(); next && next.compare(last) < 0; next = dates.next()) {
    const details = event.getOccurrenceDetails(next);
    printDate(file, details.item, details.startDate, details.endDate);
  }
}

for (const file of files) {
  try {
    const components = read(file);
    const exceptions = new Map();
    for (const component of components.filter((one) => one.hasProperty("recurrence-id"))) {
      const uid = component.getFirstPropertyValue("uid");
      exceptions.set(uid, [...(exceptions.get(uid) ?? []), component]);
    }
    for (const component of components) {
      printEntry(file, component);
      if (component.hasProperty("recurrence-id")) continue;
      printDates(file, component, exceptions.get(component.getFirstPropertyValue("uid")) ?? []);
    }
  } catch (error) {
    print(file, "problem", String(error));
  }
}
