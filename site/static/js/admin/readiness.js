// A link of "Ready to publish?" opens the tab on which the field is; without this it works on the tab that is open.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".readiness a[href^='#']");
  const place = link && document.getElementById(link.hash.slice(1));
  if (!place) return;
  event.preventDefault();
  const tab = place.closest("[role=tabpanel]");
  if (tab?.hidden) document.querySelector(`[role=tab][aria-controls="${tab.id}"], [role=tab][href="#${tab.id}"]`)?.click();
  place.scrollIntoView({ block: "start" });
  place.querySelector("input:not([type=hidden]), textarea, select, [contenteditable], button")?.focus({ preventScroll: true });
});
