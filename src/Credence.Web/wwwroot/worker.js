// Pages seen before are readable without a connection; what is logged without one is kept and sent later, once.
importScripts(`/assets/${edition}/kept.js`);
const pages = "pages", assets = `assets-${edition}`, most = 120;

addEventListener("install", event => event.waitUntil((async () => {
  const answer = await fetch("/offline", { headers: { "X-Kept": "1" } });
  const html = await answer.clone().text();
  await (await caches.open(pages)).put("/offline", answer);
  await (await caches.open(assets)).addAll([...new Set(html.match(/\/assets\/[^"]+/g))]);
  await skipWaiting();
})()));

addEventListener("activate", event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith("assets-") && name !== assets) await caches.delete(name);
  await clients.claim();
})()));

addEventListener("fetch", event => {
  const request = event.request, at = new URL(request.url);
  if (at.origin !== location.origin) return;
  if (request.method === "POST" && request.mode === "navigate" && ["/ledger/add", "/inbox", "/inbox/shared"].includes(at.pathname)) event.respondWith(log(request, at.pathname));
  else if (request.method === "POST" && request.mode === "navigate") event.respondWith(fetch(request).catch(() => notSent()));
  else if (request.method !== "GET") return;
  else if (at.pathname.startsWith("/assets/")) event.respondWith(asset(request));
  else if (request.mode === "navigate" && !/^\/(api|feeds|openapi|health|ready|account|join|recover|sign-in|sign-up|invited|delegates|shares|s|records|tokens)\b|\.\w{2,5}$/.test(at.pathname)) event.respondWith(page(request));
});

addEventListener("sync", event => event.waitUntil(send()));
addEventListener("message", event => { if (event.data === "send") event.waitUntil(send()); });

async function asset(request) {
  const kept = await caches.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) (await caches.open(assets)).put(request, answer.clone());
  return answer;
}

async function page(request) {
  const kept = await caches.open(pages);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected && answer.headers.get("Content-Type")?.startsWith("text/html")) {
      const html = await answer.clone().text();
      await turnTo(html.match(/<html[^>]* data-person="([^"]*)"/)?.[1] ?? "");
      const copy = new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "X-Kept-At": Date.now() } });
      await kept.put(request.url, copy);
      const keys = await kept.keys();
      for (const old of keys.slice(0, Math.max(0, keys.length - most))) if (!old.url.endsWith("/offline")) await kept.delete(old);
    }
    return answer;
  } catch {
    const old = await kept.match(request.url) ?? await kept.match("/offline");
    const at = old.headers.get("X-Kept-At");
    const when = at ? new Date(+at).toLocaleString("en-US", { month: "short", day: "numeric", hour: "numeric", minute: "2-digit" }) : "";
    const words = new URL(request.url).pathname === "/offline" ? "No connection. What you log is kept here meanwhile." : when ? `No connection. This page is as it was on ${when}.` : "No connection, and this page was not opened on this device before.";
    // Whose device it is now, also where this page was kept before they came.
    const html = (await old.text()).replace(/(<html[^>]*?) data-person="[^"]*"/, "$1").replace("<html", `<html data-person="${await who()}"`).replace(/<div class="toast"[^]*?<\/div>/, "").replace(/(<main [^>]*>)/, `$1<p class="banner" role="status">${words}</p>`);
    return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'" } });
  }
}

function notSent() {
  return page(new Request("/offline", { mode: "same-origin" }));
}

// The key goes along with the first attempt already: where only the answer was lost, the second one does nothing.
async function log(request, path) {
  const form = await request.formData(), key = crypto.randomUUID();
  const to = path === "/inbox/shared" ? "/inbox" : path;
  try {
    const answer = await fetch(to, { method: "POST", body: form, redirect: "manual", headers: { "Idempotency-Key": key } });
    if (answer.status !== 401) return answer;
    // Signed out meanwhile: what was typed waits, and goes out once they are back.
    await wait("Waits until you sign in.");
    return Response.redirect("/sign-in?back=%2Foffline", 303);
  } catch {
    await wait("");
    try { await registration.sync?.register("send"); } catch { }
    return Response.redirect("/offline", 303);
  }
  async function wait(said) {
    await keep({ key, to, person: await who(), at: Date.now(), state: "waiting", said, fields: [...form].filter(([, value]) => typeof value === "string" || value.size > 0) });
  }
}

// One after the other, and never twice at the same time.
function send() {
  return navigator.locks.request("send", async () => {
    for (const one of await all()) {
      if (one.state === "refused") continue;
      const form = new FormData();
      for (const [name, value] of one.fields) value instanceof Blob ? form.append(name, value, value.name) : form.append(name, value);
      let answer;
      try {
        answer = await fetch(one.to, { method: "POST", body: form, redirect: "manual", headers: { "Idempotency-Key": one.key } });
      } catch { break; }
      if (answer.type === "opaqueredirect" || answer.ok) await forget(one.key);
      else if (answer.status === 401) { await change({ ...one, said: "Waits until you sign in." }); break; }
      else if (answer.status >= 500 || answer.status === 429) break;
      else await change({ ...one, state: "refused", said: answer.status === 403 ? "You may not log in this record any more." : "Something in it needs a look." });
    }
    for (const client of await clients.matchAll()) client.postMessage("kept");
  });
}
