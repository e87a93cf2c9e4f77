// Which phones stand on the page, and in which order.

import { store, tell } from "./store.js";

const chosen = new Map();

/** People whose phones are shown: those the server names (or everybody), as changed by hand on this page. */
export function shownPeople() {
  return store.order.map((id) => store.people.get(id)).filter((person) => person && isShown(person));
}

export function isShown(person) {
  if (person.deactivated) return false;
  return chosen.get(person.id) ?? person.shown;
}

export function hidePhone(id) {
  chosen.set(id, false);
  tell("people");
}

export function showPhone(id) {
  chosen.set(id, true);
  tell("people");
}
