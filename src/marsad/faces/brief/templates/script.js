// All works without this script: a cell then jumps to its sentence, which is highlighted (:target).
// With it the page's language stands in <html>, ?lang=en opens the page in English, and a cell opens
// its sentences in a sheet over the table. Nodes are copied, never made from strings.
(() => {
  "use strict";
  const root = document.documentElement;
  const arabic = document.getElementById("to-ar");
  const english = document.getElementById("to-en");
  const sheet = document.querySelector("dialog");
  const [title, body, close] = sheet.children;

  const followLanguage = () => {
    root.lang = english.checked ? "en" : "ar";
    root.dir = english.checked ? "ltr" : "rtl";
  };
  arabic.addEventListener("change", followLanguage);
  english.addEventListener("change", followLanguage);
  if (new URLSearchParams(location.search).get("lang") === "en") english.checked = true;
  followLanguage();

  // A narrow page shows rows as cards; some browsers then forget that they are rows.
  for (const [selector, role] of [["table", "table"], ["tbody,thead", "rowgroup"], ["tr", "row"], ["td", "cell"],
    ["thead th", "columnheader"], ["tbody th", "rowheader"]])
    for (const node of document.querySelectorAll(selector)) node.setAttribute("role", role);

  const anchorsOf = (name) => {
    const found = [];
    for (let node = document.getElementById(name), n = 2; node; n += 1) {
      found.push(node);
      node = document.getElementById(`${name}-${n}`);
    }
    return found;
  };

  const copyOf = (anchor) => {
    const sentence = anchor.parentElement;
    const passage = sentence.parentElement.cloneNode(false);
    for (const near of [sentence.previousElementSibling, sentence, sentence.nextElementSibling]) {
      if (near && near.classList.contains("s")) passage.append((near.querySelector(".t") ?? near).cloneNode(true));
    }
    const last = passage.lastElementChild.lastChild;
    if (last.nodeType === Node.TEXT_NODE) last.data = last.data.trimEnd();
    const place = [...sentence.children].indexOf(anchor) + 1;
    const own = passage.children[sentence.previousElementSibling?.classList.contains("s") ? 1 : 0];
    for (const mark of passage.querySelectorAll("mark")) {
      mark.className = own.contains(mark) && mark.classList.contains(`m${place}`) ? `on ${mark.className}` : "off";
    }
    return passage;
  };

  const open = (name) => {
    const anchors = anchorsOf(name);
    if (!anchors.length || !sheet.showModal) return false;
    const article = anchors[0].closest("article");
    const [row, finding] = title.querySelectorAll("bdi");
    row.textContent = name.slice(1);
    finding.textContent = document.getElementById(`r${name.slice(1)}`).dataset.id;
    const source = document.createElement("p");
    source.className = "sheet-source";
    for (const node of article.querySelector("h3").childNodes) source.append(node.cloneNode(true));
    body.replaceChildren(source, ...anchors.map(copyOf));
    sheet.showModal();
    return true;
  };

  document.querySelector("main").addEventListener("click", (event) => {
    const link = event.target.closest('td a[href^="#e"], th a[href^="#e"], svg a[href^="#e"]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (String(getSelection())) { event.preventDefault(); return; }
    const name = link.getAttribute("href").slice(1);
    if (!/^e[0-9]/.test(name)) return;
    if (open(name)) event.preventDefault();
  });
  close.addEventListener("click", () => sheet.close());
  sheet.addEventListener("click", (event) => { if (event.target === sheet) sheet.close(); });
})();
