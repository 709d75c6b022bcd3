// On a desk an item can be dragged to another month; the select in its panel does the same without.
const form = document.getElementById("drag");
const month = e => e.target.closest?.(".year>li[data-month]");
addEventListener("dragstart", e => {
  const item = e.target.closest?.(".it[data-move]");
  if (item) e.dataTransfer.setData("text/plain", item.dataset.move);
});
addEventListener("dragover", e => {
  if (!form || !month(e)) return;
  e.preventDefault();
  document.querySelector(".year>.over")?.classList.remove("over");
  month(e).classList.add("over");
});
addEventListener("dragend", () => document.querySelector(".year>.over")?.classList.remove("over"));
addEventListener("drop", e => {
  const candidate = e.dataTransfer.getData("text/plain");
  if (!form || !month(e) || !candidate) return;
  e.preventDefault();
  form.elements.candidate.value = candidate;
  form.elements.month.value = month(e).dataset.month;
  form.requestSubmit();
});
