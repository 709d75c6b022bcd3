// All of Credence's own script. Every page works without it; htmx does the swapping.
const root = document.documentElement;

// Single keys open pages on a desk. Never while typing, never with a modifier; Settings turns them off.
const pages = { t: "/", r: "/requirements", p: "/plan", l: "/ledger", n: "/inbox", i: "/what-if", b: "/rules", d: "/doubts", c: "/career", w: "/filter", g: "/packet", m: "/map", s: "/settings", "?": "/settings#keys" };
addEventListener("keydown", e => {
  if (e.key === "Escape") document.querySelector(".toast")?.remove();
  if (root.dataset.keys === "off" || e.metaKey || e.ctrlKey || e.altKey) return;
  if (e.target.closest("input,select,textarea,[contenteditable]")) return;
  if (pages[e.key]) location.href = pages[e.key];
  if (e.key === "/") {
    const box = document.querySelector("[type=search]");
    if (box) { e.preventDefault(); box.focus(); } else location.href = "/ledger#search";
  }
});

// Light or dark without a round trip; without script the button is an ordinary form.
addEventListener("submit", e => {
  if (!e.submitter?.matches("[data-theme-switch]")) return;
  e.preventDefault();
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme:dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  document.cookie = `theme=${root.dataset.theme};path=/;max-age=31536000;samesite=lax`;
});

// Official or planned: the address follows the switch, so that it can be shared and kept.
addEventListener("change", e => {
  if (e.target.name !== "view") return;
  const at = new URL(location.href);
  e.target.value === "planned" ? at.searchParams.set("view", "planned") : at.searchParams.delete("view");
  history.replaceState(history.state, "", at);
});

// A file field in a drop zone says what was chosen; a copy button copies its text.
addEventListener("change", e => {
  const said = e.target.closest(".drop")?.querySelector("[data-chosen]");
  if (said && e.target.files) said.textContent = [...e.target.files].map(file => file.name).join(", ");
});
addEventListener("click", async e => {
  const button = e.target.closest("[data-copy]");
  if (!button) return;
  const text = document.getElementById(button.dataset.copy);
  text.select();
  await navigator.clipboard?.writeText(text.value);
  button.textContent = button.dataset.done;
});

// Files chosen, photographed or dropped anywhere on the page go up at once; a dropped folder with all that is in it.
const zone = document.querySelector("[data-drop]");
if (zone) {
  const send = files => {
    const held = new DataTransfer();
    for (const file of files) held.items.add(file);
    document.getElementById("files").files = held.files;
    zone.requestSubmit();
  };
  const all = async entry => {
    if (entry.isFile) return [await new Promise((done, not) => entry.file(done, not))];
    const reader = entry.createReader(), found = [];
    for (let some; (some = await new Promise((done, not) => reader.readEntries(done, not))).length;) found.push(...some);
    return (await Promise.all(found.filter(one => !one.name.startsWith(".")).map(all))).flat();
  };
  zone.addEventListener("change", () => zone.requestSubmit());
  zone.addEventListener("submit", () => zone.querySelector(".btn.go").classList.add("htmx-request"));
  addEventListener("dragover", e => { e.preventDefault(); zone.classList.add("over"); });
  addEventListener("dragleave", e => { if (!e.relatedTarget) zone.classList.remove("over"); });
  addEventListener("drop", async e => {
    e.preventDefault();
    zone.classList.remove("over");
    const entries = [...e.dataTransfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
    const files = entries.length ? (await Promise.all(entries.map(all))).flat() : [...e.dataTransfer.files];
    if (files.length) send(files);
  });
}

// On a desk the links say which key opens them; a phone has none.
for (const link of document.querySelectorAll(".side [data-key]")) link.setAttribute("aria-keyshortcuts", link.dataset.key);

// After a swap the first wrong field, else the new heading, gets the focus.
document.addEventListener("htmx:after:swap", () => (document.querySelector("[aria-invalid=true]") ?? document.querySelector("[data-focus]"))?.focus());
document.querySelector("[aria-invalid=true]")?.focus();
