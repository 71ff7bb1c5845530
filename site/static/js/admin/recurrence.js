// The rule of a series in the editor: shows the inputs that the frequency needs, turns lists of days into days
// to add and to remove, and says after each change what the rule gives. Everything works without it.
import { daysList } from "./days.js";

const PAUSE = 400;
// What decides the dates of an event, and the mark against forged requests.
const NEEDED =
  /^(precision|(start|end)_(date|time)|all_day|time_zone|place|skip_holidays|recurrence_\w+|csrfmiddlewaretoken)$/;

function showWhatIsNeeded(root) {
  const frequency = root.querySelector("[name$=_frequency]").value;
  for (const part of root.querySelectorAll("[data-for]")) {
    part.hidden = !part.dataset.for.split(" ").includes(frequency) || part.dataset.for === "";
  }
  root.querySelector("[data-position]").hidden = !root.querySelector("[name$=_position]").value;
}

// The weekday of the first day is the one that is most often meant.
function suggestWeekday(root, form) {
  const weekday = root.querySelector("[name$=_weekday]");
  const first = form.elements.start_date?.valueAsDate ?? dateOf(form.elements.start_date?.value);
  if (root.querySelector("[name$=_position]").value && !weekday.value && first) {
    weekday.value = String((first.getUTCDay() + 6) % 7);
  }
}

function dateOf(text) {
  const date = new Date(`${text}T00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function needed(form) {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (NEEDED.test(name)) data.append(name, value);
  }
  return data;
}

function say(root, html) {
  const answer = document.createElement("template");
  answer.innerHTML = html;
  const words = root.querySelector("[data-words]");
  const said = answer.content.querySelector("[data-words]");
  // The same words are not announced twice.
  if (said.textContent.trim() !== words.textContent) words.textContent = said.textContent.trim();
  words.className = `repeats__words ${said.className}`;
  root.querySelector("[data-dates]").replaceChildren(...answer.content.querySelector("[data-dates]").childNodes);
}

function asker(root, form) {
  let asked = "";
  let running = new AbortController();
  return async () => {
    const data = needed(form);
    if (asked === String(data)) return;
    asked = String(data);
    running.abort();
    running = new AbortController();
    try {
      const answer = await fetch(root.dataset.url, { method: "POST", body: data, signal: running.signal });
      if (answer.ok) say(root, await answer.text());
    } catch (error) {
      if (error.name !== "AbortError") asked = "";
    }
  };
}

function start(root) {
  const form = root.closest("form");
  showWhatIsNeeded(root);
  root.querySelectorAll("textarea").forEach((textarea) => daysList(textarea, root.dataset));
  root.addEventListener("change", () => {
    suggestWeekday(root, form);
    showWhatIsNeeded(root);
  });
  if (!root.dataset.url || !form) return;
  const ask = asker(root, form);
  let timer;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  };
  // Wagtail's date and page choosers send events that do not bubble: they are caught on the way down.
  form.addEventListener("input", later, true);
  form.addEventListener("change", later, true);
  ask();
}

document.querySelectorAll("[data-repeats]").forEach(start);
