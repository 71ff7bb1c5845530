// <aside hidden data-suggestion> with a hidden link for each other language of the page: shows the one that the reader
// prefers to the language of this page. It sets nothing and asks nobody; who closes it is asked again on the next page.
export function suggestLanguage(root) {
  const aside = root.querySelector("[data-suggestion]");
  if (!aside || !Intl.Locale) return;
  const link = preferred(root.documentElement.lang, [...aside.querySelectorAll("a")]);
  if (!link) return;
  link.hidden = aside.hidden = false;
  aside.querySelector("button").addEventListener("click", () => aside.remove());
}

function preferred(here, links) {
  for (const wanted of navigator.languages) {
    if (isSame(wanted, here)) return null;
    const link = links.find(({ hreflang }) => hreflang === wanted) ?? links.find(({ hreflang }) => isSame(wanted, hreflang));
    if (link) return link;
  }
  return null;
}

// In language and script, whatever the country: "sr" is written in Cyrillic, "prs" is the Persian of Afghanistan.
function isSame(one, other) {
  const [a, b] = [one, other].map((tag) => new Intl.Locale(tag).maximize());
  return a.language === b.language && a.script === b.script;
}
