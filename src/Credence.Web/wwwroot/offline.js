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
      const note = document.createElement("p"), words = document.createElement("span"), link = document.createElement("a");
      link.href = "/offline";
      note.className = "banner";
      note.dataset.kept = "";
      words.append(link);
      note.append(words);
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
      text.textContent = one.said || "Waits for a connection.";
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
    for (const one of await all()) if (one.state === "refused") await change({ ...one, state: "waiting", said: "" });
    send();
  });
  // Signing out clears the device: what waits is sent before, or thrown away on purpose.
  const leave = async form => {
    for (const one of await all()) await forget(one.key);
    // What somebody else left here is theirs to send; else the server has all of it thrown away.
    const theirs = await others();
    await turnTo("");
    if (theirs.length) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "leave", value: "waiting" }));
    form.submit();
  };
  const ask = (form, kept) => {
    document.getElementById("leaving")?.remove();
    const card = Object.assign(document.createElement("section"), { id: "leaving", className: "card stack mt", tabIndex: -1 }), acts = document.createElement("div");
    const title = Object.assign(document.createElement("h2"), { textContent: kept.length === 1 ? "1 entry has not been sent yet" : `${kept.length} entries have not been sent yet` });
    const text = Object.assign(document.createElement("p"), { textContent: `Only this device has ${kept.length === 1 ? "it" : "them"}: ${kept.map(name).join("; ")}.` });
    text.setAttribute("role", "status");
    acts.className = "acts";
    const sending = button("Send and sign out", async () => {
      text.textContent = "Sending …";
      for (const one of kept) if (one.state === "refused") await change({ ...one, state: "waiting", said: "" });
      const sent = new Promise(done => navigator.serviceWorker.addEventListener("message", done, { once: true }));
      await send();
      await sent;
      const left = await all();
      if (!left.length) return leave(form);
      text.textContent = left.some(one => one.state === "refused") ? "Something in it needs a look before it can be sent. You are still signed in." : "There is no connection to send it. It stays here, and you are still signed in.";
      const look = Object.assign(document.createElement("a"), { href: "/offline", className: "btn", textContent: "Look at what waits" });
      if (!acts.querySelector("a")) acts.append(look);
    });
    acts.append(sending, button("Throw away and sign out", () => leave(form)), button("Stay signed in", () => { card.remove(); form.querySelector("button").focus(); }));
    for (const one of acts.children) one.classList.remove("small");
    sending.classList.add("go");
    card.append(title, text, acts);
    (form.closest(".acts") ?? form).after(card);
    card.focus();
  };
  addEventListener("submit", async e => {
    const form = e.target;
    if (form.getAttribute("action") !== "/sign-out") return;
    e.preventDefault();
    try {
      const kept = await all();
      kept.length ? ask(form, kept) : await leave(form);
    } catch { form.submit(); }
  });
  turnTo(document.documentElement.dataset.person ?? "").then(show).then(async () => { if (navigator.onLine && (await all()).length) send(); });
}
