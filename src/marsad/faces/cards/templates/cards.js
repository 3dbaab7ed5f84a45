"use strict";
(() => {
  const HEAD = ["card", "stratum", "population", "drawn", "finding", "type", "mode", "status", "actors", "recipients", "date"];
  const OWN = ["your_type", "your_actors", "your_recipients", "your_status"];
  const VERDICTS = ["right_type", "right_parties", "right_status", "right_date"];
  const STEERS = "=+-@\t\r'";
  const cards = [...document.querySelectorAll("article")];
  const byId = (id) => document.getElementById(id);
  const store = `marsad-cards-${document.body.dataset.sample}`;
  let at = 0;

  const own = (card, name) => card.querySelector(`[name="${name}"]`);
  const verdict = (card, name) => card.querySelector(`[data-verdict="${name}"]:checked`);
  const isOpen = (card) => !card.querySelector(".code").hidden;
  const told = (card) => [
    ...OWN.map((name) => own(card, name).value.trim()),
    ...VERDICTS.map((name) => (verdict(card, name) || { value: "" }).value),
  ];
  const isDone = (card) => VERDICTS.every((name) => verdict(card, name));

  const reveal = (card) => {
    card.querySelector(".code").hidden = false;
    // what was said blind stays as it was said
    for (const name of OWN) own(card, name).disabled = true;
    card.querySelector(".reveal").disabled = true;
  };
  const count = () => { byId("done").textContent = `${cards.filter(isDone).length} / ${cards.length} ✓`; };
  const show = (place) => {
    at = Math.min(Math.max(place, 0), cards.length - 1);
    cards.forEach((card, index) => { card.hidden = index !== at; });
    byId("where").textContent = `${at + 1} / ${cards.length}`;
    count();
  };
  const keep = () => {
    count();
    const kept = Object.fromEntries(cards.map((card) => [card.id, [isOpen(card), ...told(card)]]));
    try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* a page from file: may have no store */ }
  };
  const recall = () => {
    let kept = {};
    try { kept = JSON.parse(localStorage.getItem(store)) || {}; } catch { return; }
    for (const card of cards) {
      const [open, ...values] = kept[card.id] || [];
      OWN.forEach((name, index) => { if (values[index]) own(card, name).value = values[index]; });
      VERDICTS.forEach((name, index) => {
        const choice = [...card.querySelectorAll(`[data-verdict="${name}"]`)].find((one) => one.value === values[OWN.length + index]);
        if (choice) choice.checked = true;
      });
      if (open) reveal(card);
    }
  };
  const cell = (value) => {
    const safe = value && STEERS.includes(value[0]) ? `'${value}` : value;
    return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = () => {
    const rows = cards.map((card) => [...JSON.parse(card.dataset.key), ...told(card)]);
    return `\ufeff${[[...HEAD, ...OWN, ...VERDICTS], ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
  };
  const save = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csv()], { type: "text/csv;charset=utf-8" }));
    link.download = "coded.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  const open = (card) => {
    reveal(card);
    keep();
    card.querySelector("[data-verdict]").focus();
  };

  byId("previous").addEventListener("click", () => show(at - 1));
  byId("next").addEventListener("click", () => show(at + 1));
  byId("save").addEventListener("click", save);
  for (const card of cards) {
    card.querySelector(".reveal").addEventListener("click", () => open(card));
    card.addEventListener("change", keep);
  }
  document.addEventListener("keydown", (event) => {
    if (event.target.closest("input, select, button") || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowRight") show(at + 1);
    else if (event.key === "ArrowLeft") show(at - 1);
    else if (event.key === "Enter") open(cards[at]);
    else if (event.key === "s") save();
  });
  recall();
  show(0);
})();
