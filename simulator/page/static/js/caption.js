// The line above a phone: whose it is, his language and zone, and what can be done to him.

import { h, avatar } from "./dom.js";
import { icon } from "./icons.js";
import { store } from "./store.js";
import { patch, remove } from "./wire.js";
import { openMenu, toast } from "./menus.js";
import * as links from "./links.js";
import { hidePhone } from "./layout.js";

export const LANGUAGES = ["en", "ru", "uk", "de", "es", "fr", "pt-br", "it", "pl", "tr", "ar", "fa", "hi", "id", "ko", "ja", "zh-hans"];

export function zoneOptions(current) {
  const zones = [...new Set([...store.zones, current])];
  return zones.map((zone) => h("option", { value: zone, selected: zone === current }, zone.replaceAll("_", " ")));
}

export function caption(phone) {
  const { person } = phone;
  const set = (change) => patch(`/sim/people/${person.id}`, change).catch((error) => toast(phone.screen, error.message));
  return [
    avatar(person.id, person.name, 26),
    h("b", { class: "name" }, person.name),
    person.blocked.includes(phone.bot?.id) ? h("span", { class: "flag", title: "has blocked the bot" }, icon("block", 13, 2.4), "blocked") : undefined,
    h("select", { class: "quiet", "aria-label": "Language", title: "Language of the phone", data: { setting: "language" }, onchange: (event) => set({ language: event.target.value }) },
      [...new Set([person.language, ...LANGUAGES])].map((code) => h("option", { value: code, selected: code === person.language }, code))),
    h("select", { class: "quiet zone", "aria-label": "Time zone", title: person.zone, data: { setting: "zone" }, onchange: (event) => set({ zone: event.target.value }) },
      zoneOptions(person.zone)),
    h("button", { class: "icon-button", type: "button", "aria-label": "More", data: { more: "" }, onclick: (event) => more(phone, event, set) }, icon("more", 20)),
  ];
}

function more(phone, event, set) {
  const { person, bot } = phone;
  const blocked = person.blocked.includes(bot?.id);
  const field = h("input", { type: "text", placeholder: "Paste a t.me link…", "aria-label": "Open link", data: { openLink: "" } });
  const open = (submit) => {
    submit.preventDefault();
    const { username, payload } = links.parse(field.value.trim());
    const target = links.botNamed(username);
    document.querySelectorAll(".menu, .veil").forEach((element) => element.remove());
    if (target) phone.start(target, payload); else toast(phone.screen, "This link leads to no bot here");
  };
  const bodies = document.querySelector(".phones");
  openMenu(bodies.closest("main"), event, [
    { header: person.username ? `${person.name} · @${person.username} · ${person.id}` : `${person.name} · ${person.id}` },
    { element: h("form", { class: "menu-form", onsubmit: open }, field, h("button", { type: "submit" }, "Open")) },
    bot && { label: "Restart (/start)", icon: "send", act: () => phone.start(bot) },
    bot && { label: blocked ? "Unblock the bot" : "Block the bot", icon: "block", danger: !blocked, act: () => set({ bot: bot.id, blocked: !blocked }) },
    { label: "Hide this phone", icon: "hide", act: () => hidePhone(person.id) },
    { label: "Delete the account", icon: "bin", danger: true, act: () => { if (confirm(`Delete ${person.name}'s Telegram account?`)) remove(`/sim/people/${person.id}`); } },
  ].filter(Boolean));
}
