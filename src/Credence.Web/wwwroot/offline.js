// Takes the worker into service, says what waits on this device, and sends it when there is a connection.
if ("serviceWorker" in navigator && isSecureContext) {
  navigator.serviceWorker.register("/worker.js");
  const send = () => navigator.serviceWorker.ready.then(here => here.active.postMessage("send"));
  const name = one => (one.fields.find(([field]) => field === "title")?.[1] || one.fields.map(([, value]) => value.name).filter(Boolean).join(", ") || "An entry");
  // What was refused is opened as a filled form again, with what is to be mended.
  const open = async one => {
    const form = Object.assign(document.createElement("form"), { method: "post", action: one.to, hidden: true });
    for (const [name, value] of one.fields) form.append(Object.assign(document.createElement("input"), { name, value }));
    document.body.append(form);
    await forget(one.key);
    form.submit();
  };
  const button = (words, act) => {
    const one = Object.assign(document.createElement("button"), { className: "btn small", type: "button", textContent: words });
    one.addEventListener("click", act);
    return one;
  };
  const show = async () => {
    const kept = await all(), list = document.getElementById("kept");
    document.querySelector("[data-kept]")?.remove();
    if (kept.length && !list) {
      const note = document.createElement("p"), link = document.createElement("a");
      link.href = "/offline";
      note.className = "banner";
      note.dataset.kept = "";
      note.append(link);
      link.textContent = kept.length === 1 ? "1 thing you logged is still on this device" : `${kept.length} things you logged are still on this device`;
      document.getElementById("main").prepend(note);
    }
    if (!list) return;
    list.replaceChildren(...kept.map(one => {
      const item = document.createElement("li"), title = document.createElement("b"), text = document.createElement("div"), acts = document.createElement("div");
      item.className = `note ${one.state === "refused" ? "over" : "rest"}`;
      item.append(document.createElement("span"), Object.assign(document.createElement("div")), text, acts);
      title.textContent = name(one);
      item.children[1].append(title);
      text.className = "soft";
      text.textContent = one.state === "refused" ? one.said : "Waits for a connection.";
      acts.className = "act acts";
      if (one.state === "refused" && one.fields.every(([, value]) => typeof value === "string")) acts.append(button("Look at it", () => open(one)));
      acts.append(button("Throw it away", async () => { await forget(one.key); show(); }));
      return item;
    }));
    if (!kept.length) list.append(Object.assign(document.createElement("li"), { textContent: list.dataset.empty }));
  };
  navigator.serviceWorker.addEventListener("message", show);
  addEventListener("online", send);
  document.querySelector("[data-send]")?.addEventListener("click", async () => {
    for (const one of await all()) if (one.state === "refused") await keep({ ...one, state: "waiting" });
    send();
  });
  turnTo(document.documentElement.dataset.person ?? "").then(show).then(async () => { if (navigator.onLine && (await all()).length) send(); });
}
