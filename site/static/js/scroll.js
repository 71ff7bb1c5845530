// In a list that scrolls sideways, what is current is in view.
export function currentInView(root) {
  for (const current of root.querySelectorAll(".languages [aria-current]")) {
    const list = current.closest("ul");
    const room = list.clientWidth;
    if (list.scrollWidth <= room) continue;
    const { left, right } = current.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (left < frame.left || right > frame.right) {
      list.scrollLeft += left + (right - left) / 2 - (frame.left + room / 2);
    }
  }
}
