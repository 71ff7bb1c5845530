// A list of days, one a line in a textarea, as buttons: a day is added by an input for dates and removed by a click.

function inWords(day) {
  const date = new Date(`${day}T00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const language = document.documentElement.lang || "en";
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(date);
}

function daysOf(textarea) {
  return [...new Set(textarea.value.split(/\s+/).filter(Boolean))].sort();
}

function button(label, className) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = label;
  return made;
}

export function daysList(textarea, labels) {
  const label = textarea.form.querySelector(`label[for="${textarea.id}"]`);
  const list = document.createElement("ul");
  const row = document.createElement("div");
  const input = document.createElement("input");
  const add = button(labels.add, "button button-small button-secondary");
  list.className = "repeats__days";
  row.className = "repeats__add";
  input.type = "date";
  input.id = `${textarea.id}-new`;
  label.htmlFor = input.id;

  function write(days) {
    textarea.value = days.join("\n");
    textarea.dispatchEvent(new Event("change", { bubbles: true }));
    show();
  }

  function show() {
    list.replaceChildren(
      ...daysOf(textarea).map((day) => {
        const item = document.createElement("li");
        const remove = button("×", "repeats__remove");
        remove.setAttribute("aria-label", `${labels.remove}: ${inWords(day)}`);
        remove.addEventListener("click", () => {
          write(daysOf(textarea).filter((other) => other !== day));
          input.focus();
        });
        item.append(inWords(day), remove);
        return item;
      }),
    );
    list.hidden = !list.children.length;
  }

  function addDay() {
    if (input.value) write([...new Set([...daysOf(textarea), input.value])].sort());
    input.value = "";
  }

  add.addEventListener("click", () => {
    addDay();
    input.focus();
  });
  // A day that was typed and not added would be lost without a word.
  input.addEventListener("blur", addDay);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      addDay();
    }
  });
  textarea.parentElement.querySelector("[data-plain]")?.remove();
  textarea.hidden = true;
  row.append(input, add);
  textarea.after(row, list);
  show();
}
