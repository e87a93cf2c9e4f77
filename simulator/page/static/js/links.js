// Links that people and bots write. Deep links of a bot here are opened in a phone of one's choice.

import { store } from "./store.js";
import { act } from "./wire.js";
import { openMenu, banner } from "./menus.js";
import { h } from "./dom.js";

/** {username, payload} for a link to a bot of this world, or {share} for a link that hands text on. */
export function parse(url) {
  const text = /^[a-z][a-z0-9+.-]*:/iu.test(url) ? url : `https://${url}`;
  let parts;
  try { parts = new URL(text); } catch { return {}; }
  if (parts.protocol === "tg:") return telegramScheme(parts);
  if (!["t.me", "telegram.me"].includes(parts.hostname)) return {};
  if (parts.pathname.startsWith("/share")) {
    return { share: [parts.searchParams.get("text"), parts.searchParams.get("url")].filter(Boolean).join("\n") };
  }
  return { username: parts.pathname.slice(1).split("/")[0], payload: parts.searchParams.get("start") ?? undefined };
}

function telegramScheme(parts) {
  if (parts.host !== "resolve" && parts.pathname !== "//resolve") return {};
  return { username: parts.searchParams.get("domain"), payload: parts.searchParams.get("start") ?? undefined };
}

export function botNamed(username) {
  return store.bots.find((bot) => bot.username.toLowerCase() === (username ?? "").toLowerCase());
}

const phones = new Map();

/** Phones on the page, so that one may hand something to another. */
export function registerPhone(phone) { phones.set(phone.person.id, phone); }
export function forgetPhone(phone) { phones.delete(phone.person.id); }
export const phonesNow = () => [...phones.values()];

/** A press on a link in `phone`. */
export function openLink(phone, url, event) {
  const { username, payload, share } = parse(url);
  if (share) { handOver(phone, event, share); return; }
  const bot = botNamed(username);
  if (bot) { openAs(phone, bot, payload, event); return; }
  if (username) { phone.context.notice(`@${username} is not in this simulator`); return; }
  if (/^https?:/iu.test(url) || !url.includes(":")) window.open(url.includes(":") ? url : `https://${url}`, "_blank", "noopener");
  else phone.context.copy(url);
}

function openAs(phone, bot, payload, event) {
  openMenu(phone.screen, event, [
    { header: "Open as…" },
    ...phonesNow().map((other) => ({
      label: other === phone ? `${other.person.name} (this phone)` : other.person.name, icon: "person",
      act: () => other.start(bot, payload),
    })),
    { label: "Copy link", icon: "copy", act: () => phone.context.copy(linkTo(bot, payload)) },
  ]);
}

export const linkTo = (bot, payload) => `https://t.me/${bot.username}${payload ? `?start=${payload}` : ""}`;

/** Give a text with its links to another phone: it appears there as a notification. */
export function handOver(phone, event, text, entities = []) {
  openMenu(phone.screen, event, [
    { header: "Send to…" },
    ...phonesNow().filter((other) => other !== phone).map((other) => ({
      label: other.person.name, icon: "forward", act: () => deliver(phone, other, text, entities),
    })),
    { label: "Copy", icon: "copy", act: () => phone.context.copy(text) },
  ]);
}

/** Hidden addresses of formatted links and buttons travel along, as they do in a forwarded message. */
export function deliver(from, to, text, entities) {
  const urls = [...new Set([...text.matchAll(/(?:https?:\/\/|tg:\/\/)\S+|\bt\.me\/\S+/giu)].map((match) => match[0])
    .concat(entities.filter((entity) => entity.url).map((entity) => entity.url)))];
  const links = urls.map((url) => {
    const { username, payload } = parse(url);
    const bot = botNamed(username);
    return h("button", {
      class: "banner-link", type: "button", data: { url },
      onclick: (event) => { if (bot) { to.start(bot, payload); box.remove(); } else openLink(to, url, event); },
    }, bot ? `Open @${bot.username}` : url);
  });
  const box = banner(to.screen, `${from.person.name} sent you`, [h("p", {}, text), links]);
}

/** The page opened as ?start=XXX&as=NAME. */
export function startFromAddress() {
  const query = new URLSearchParams(location.search);
  const payload = query.get("start");
  if (payload === null) return;
  const name = (query.get("as") ?? "").toLowerCase();
  const all = phonesNow();
  const phone = all.find((one) => one.person.name.toLowerCase() === name)
    ?? all.find((one) => one.person.name.toLowerCase().startsWith(name)) ?? all[0];
  history.replaceState(null, "", location.pathname);
  phone?.element.scrollIntoView({ inline: "center", behavior: "instant" });
  if (phone?.bot) act(phone.person.id, phone.bot.id, "start", { payload }).catch((error) => phone.context.notice(error.message));
}
