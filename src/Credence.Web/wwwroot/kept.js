// What waits on this device, shared by the pages and the worker.
function shelf() {
  return new Promise((done, not) => {
    const open = indexedDB.open("credence", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("kept", { keyPath: "key" });
    open.onsuccess = () => done(open.result);
    open.onerror = () => not(open.error);
  });
}
async function shelve(mode, act) {
  const base = await shelf();
  return new Promise((done, not) => {
    const change = base.transaction("kept", mode), asked = act(change.objectStore("kept"));
    change.oncomplete = () => { base.close(); done(asked.result); };
    change.onerror = () => not(change.error);
  });
}
const keep = one => shelve("readwrite", kept => kept.put(one));
// What was taken away meanwhile stays away.
const change = one => shelve("readwrite", kept => {
  const there = kept.get(one.key);
  there.onsuccess = () => there.result && kept.put(one);
  return there;
});
const forget = key => shelve("readwrite", kept => kept.delete(key));
// Whose device it is now: what one person logged goes out under no other's name.
const who = async () => (await shelve("readonly", kept => kept.get("who")))?.person ?? "";
// Another person on this device: pages of the one before are no longer readable here. One turn at a time: a page that
// is left in the middle of it must not take away what the next one kept.
const turnTo = person => navigator.locks.request("who", async () => {
  if (await who() === person) return;
  const pages = await caches.open("pages");
  for (const old of await pages.keys()) if (!old.url.endsWith("/offline")) await pages.delete(old);
  await keep({ key: "who", person });
});
const all = async () => {
  const person = await who();
  return (await shelve("readonly", kept => kept.getAll())).filter(one => one.key !== "who" && one.person === person).sort((a, b) => a.at - b.at);
};
const others = async () => {
  const person = await who();
  return (await shelve("readonly", kept => kept.getAll())).filter(one => one.key !== "who" && one.person !== person);
};
