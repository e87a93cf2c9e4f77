// Puts the page together and keeps it in step with the stream.

import { h } from "./dom.js";
import { listen } from "./store.js";
import { openStream } from "./wire.js";
import { Phone } from "./phone.js";
import { TopBar } from "./topbar.js";
import { Drawer } from "./journal.js";
import { shownPeople } from "./layout.js";
import { startFromAddress } from "./links.js";

const drawer = new Drawer();
const bar = new TopBar(drawer);
const row = h("div", { class: "phones", data: { phones: "" } });
const phones = new Map();

document.body.append(bar.element, h("main", {}, row, drawer.element));

/** Phones of the people shown, in order; a phone that stays keeps its place and its half-written text. */
function arrange() {
  const people = shownPeople();
  const wanted = new Set(people.map((person) => person.id));
  for (const [id, phone] of phones) if (!wanted.has(id)) { phone.remove(); phones.delete(id); }
  people.forEach((person, index) => {
    let phone = phones.get(person.id);
    if (!phone) { phone = new Phone(person); phones.set(person.id, phone); } else phone.refreshPerson(person);
    if (row.children[index] !== phone.element) row.insertBefore(phone.element, row.children[index] ?? null);
  });
  row.classList.toggle("none", people.length === 0);
  row.style.setProperty("--phones", String(Math.max(1, people.length)));
}

function phoneOf(key) {
  return [...phones.values()].find((phone) => phone.key === key);
}

let begun = false;

/** What each kind of news changes; anything else concerns the one phone it names. */
const NEWS = {
  everything() {
    for (const phone of phones.values()) phone.renew();
    arrange();
    bar.refresh();
    bar.connected(true);
    drawer.refresh();
    document.body.dataset.ready = "true";
    if (!begun) { begun = true; startFromAddress(); }
  },
  people() { arrange(); bar.refresh(); bar.connected(true); },
  connection(open) { bar.connected(open); },
  clock() {
    bar.refresh();
    for (const phone of phones.values()) { phone.tick(); phone.list.redraw(); }
  },
  faults() { bar.refresh(); },
  findings() { bar.refresh(); drawer.refresh(); },
  journal(entries) { drawer.added(entries); },
};

listen((topic, detail) => {
  if (NEWS[topic]) NEWS[topic](detail);
  else phoneOf(detail?.key)?.hear(topic, detail);
});

setInterval(() => { bar.tick(); }, 1000);
setInterval(() => { for (const phone of phones.values()) phone.tick(); }, 5000);
setInterval(() => { for (const phone of phones.values()) phone.list.redraw(); }, 60000);

openStream();
