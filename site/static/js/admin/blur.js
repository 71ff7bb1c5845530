// Draws areas over a picture and writes them into the fields below, which work without this script too.
const round = (value) => Math.round(value * 10) / 10;
const within = (value) => Math.min(100, Math.max(0, value));

const form = document.querySelector("[data-blur]");
const picture = form.querySelector("[data-blur-picture]");
const areas = [...form.querySelectorAll("[data-blur-area]")].map((row) => {
  const mark = document.createElement("div");
  mark.className = "blur-mark";
  picture.append(mark);
  const field = (name) => row.querySelector(`[name$="-${name}"]`);
  return { mark, left: field("left"), top: field("top"), width: field("width"), height: field("height") };
});

const isEmpty = (area) => !area.width.value && !area.height.value;

const show = (area) => {
  area.mark.hidden = !Number(area.width.value) || !Number(area.height.value);
  for (const name of ["left", "top", "width", "height"]) area.mark.style[name] = `${area[name].value || 0}%`;
};

const at = (event) => {
  const box = picture.getBoundingClientRect();
  return {
    x: within(((event.clientX - box.left) / box.width) * 100),
    y: within(((event.clientY - box.top) / box.height) * 100),
  };
};

const write = (area, from, to) => {
  area.left.value = round(Math.min(from.x, to.x));
  area.top.value = round(Math.min(from.y, to.y));
  area.width.value = round(Math.abs(from.x - to.x));
  area.height.value = round(Math.abs(from.y - to.y));
  show(area);
};

const clear = (area) => {
  for (const name of ["left", "top", "width", "height"]) area[name].value = "";
  show(area);
};

picture.addEventListener("pointerdown", (event) => {
  const area = areas.find(isEmpty);
  if (!area || event.button) return;
  event.preventDefault();
  picture.setPointerCapture(event.pointerId);
  const from = at(event);
  const move = (moved) => write(area, from, at(moved));
  const end = () => {
    picture.removeEventListener("pointermove", move);
    // A click without a movement marks nothing.
    if (area.width.value < 0.5 || area.height.value < 0.5) clear(area);
  };
  picture.addEventListener("pointermove", move);
  picture.addEventListener("pointerup", end, { once: true });
  picture.addEventListener("pointercancel", end, { once: true });
});

form.addEventListener("input", () => areas.forEach(show));
areas.forEach(show);
