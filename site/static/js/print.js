// <p hidden data-print><button>…</button></p>: the button prints, so it is there only where it can.
export function printButtons(root) {
  for (const place of root.querySelectorAll("[data-print]")) {
    place.hidden = false;
    place.querySelector("button").addEventListener("click", () => window.print());
  }
}
