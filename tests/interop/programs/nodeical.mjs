// node-ical, of many signs and dashboards: see programs/__init__.py for what is asked and answered.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Packages are those of the working directory.
const ical = createRequire(`${process.cwd()}/`)("node-ical");

const [from, to, ...files] = process.argv.slice(2);

function print(file, kind, value) {
  process.stdout.write(`${JSON.stringify({ file, [kind]: value })}\n`);
}

// A day is a midnight on the clocks of this process.
function day(moment) {
  const two = (number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function written(moment, wholeDays) {
  return wholeDays ? day(moment) : `${moment.toISOString().slice(0, 19)}Z`;
}

// A text with parameters is an object.
function text(value) {
  return (value && typeof value === "object" ? value.val : value) ?? "";
}

function printEntry(file, event) {
  const recurrenceId = event.recurrenceid;
  print(file, "entry", {
    uid: event.uid,
    recurrence_id: recurrenceId ? written(recurrenceId, recurrenceId.dateOnly) : "",
    sequence: Number(event.sequence),
    status: event.status ?? "",
    summary: text(event.summary),
    location: text(event.location),
    description: text(event.description),
  });
}

function printDates(file, event) {
  const options = { from: new Date(from), to: new Date(to), expandOngoing: true };
  for (const date of ical.expandRecurringEvent(event, options)) {
    print(file, "date", {
      uid: event.uid,
      start: written(date.start, date.isFullDay),
      end: written(date.end, date.isFullDay),
      status: (date.event ?? event).status ?? "",
    });
  }
}

for (const file of files) {
  try {
    const found = Object.values(ical.sync.parseICS(readFileSync(file, "utf8")));
    for (const event of found.filter(({ type }) => type === "VEVENT")) {
      printEntry(file, event);
      new Set(Object.values(event.recurrences ?? {})).forEach((one) => printEntry(file, one));
      printDates(file, event);
    }
  } catch (error) {
    print(file, "problem", String(error));
  }
}
