// <li hidden data-copy="text" data-done="Copied"><button>…</button></li>, and [data-said] for screen readers.
export function copyButtons(root) {
  if (!navigator.clipboard) return;
  for (const place of root.querySelectorAll("[data-copy]")) {
    const button = place.querySelector("button");
    const label = button.querySelector("span");
    const words = label.textContent;
    const said = place.closest("section")?.querySelector("[data-said]");
    place.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(place.dataset.copy);
      label.textContent = place.dataset.done;
      if (said) said.textContent = place.dataset.done;
      setTimeout(() => {
        label.textContent = words;
      }, 2500);
    });
  }
}
