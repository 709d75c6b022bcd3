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
const forget = key => shelve("readwrite", kept => kept.delete(key));
// Whose device it is now: what one person logged goes out under no other's name.
const who = async () => (await shelve("readonly", kept => kept.get("who")))?.person ?? "";
const all = async () => {
  const person = await who();
  return (await shelve("readonly", kept => kept.getAll())).filter(one => one.key !== "who" && one.person === person).sort((a, b) => a.at - b.at);
};
