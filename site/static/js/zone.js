// <time datetime data-zone>, and beside it the empty line [data-yours]: says when that is on the reader's own
// clock, if it shows another time there. The line is empty until then and keeps its room, so that nothing jumps.
export function timesOfReader(root) {
  for (const time of root.querySelectorAll("time[data-zone]")) {
    const line = time.closest(".when-words")?.querySelector("[data-yours]");
    if (line) line.textContent = inReadersTime(time, line.dataset.yours);
  }
}

function inReadersTime({ dateTime, dataset }, words) {
  const start = new Date(dateTime);
  const end = new Date(dataset.ends || dateTime);
  const there = clock({ timeZone: dataset.zone });
  const here = clock({});
  if (there.format(start) === here.format(start) && there.format(end) === here.format(end)) return "";
  const day = isSameDay(there, here, start) ? {} : { weekday: "long", day: "numeric", month: "long" };
  const format = new Intl.DateTimeFormat(dataset.locale, { ...day, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return words.replace("%(time)s", dataset.ends ? format.formatRange(start, end) : format.format(start));
}

// A form in which wall clocks can be compared; no reader sees it.
function clock(options) {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "short", timeStyle: "short", ...options });
}

function isSameDay(there, here, moment) {
  const day = (format) => format.format(moment).split(",")[0];
  return day(there) === day(here);
}
