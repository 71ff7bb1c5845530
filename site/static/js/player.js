// A link to a video elsewhere becomes its player when the reader asks for it, not before.
export function players(root) {
  for (const link of root.querySelectorAll("a[data-player]")) {
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

// A chapter, which without this opens the file at its moment, jumps there in the player above it.
export function chapters(root) {
  const video = root.querySelector(".video video");
  if (!video) return;
  for (const link of root.querySelectorAll("a[data-jump]")) {
    link.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      video.currentTime = Number(link.dataset.jump);
      video.focus();
      video.play();
    });
  }
}
