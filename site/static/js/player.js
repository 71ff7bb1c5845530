// A link to a video elsewhere becomes its player when the reader asks for it, not before.
export function players(root) {
  for (const link of root.querySelectorAll("a[data-player]")) {
    if (!link.dataset.player) continue;
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement("iframe");
      frame.className = "embed-frame";
      frame.src = link.dataset.player;
      frame.title = link.dataset.title;
      frame.allow = "fullscreen; encrypted-media; picture-in-picture";
      frame.allowFullscreen = true;
      frame.referrerPolicy = "strict-origin-when-cross-origin";
      link.replaceWith(frame);
      frame.focus();
    });
  }
}
