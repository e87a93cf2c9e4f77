// Text with Telegram's entities (UTF-16 offsets, as JavaScript counts) into elements.

import { h } from "./dom.js";
import * as dates from "./dates.js";

const PLAIN = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code",
};

/** `context`: {person, now, openLink(url, event), sendCommand(text)}. */
export function formatted(text, entities, context) {
  const sorted = [...(entities ?? [])].sort(
    (a, b) => a.offset - b.offset || b.length - a.length || (a.type === "date_time") - (b.type === "date_time"),
  );
  const root = document.createDocumentFragment();
  fillRange(root, { text, from: 0, to: text.length }, sorted, context);
  return root;
}

function fillRange(parent, range, entities, context) {
  let at = range.from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, range.to);
    if (entity.offset < at || end <= entity.offset) { index += 1; continue; }
    parent.append(range.text.slice(at, entity.offset));
    const inner = [];
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) inner.push(entities[next++]);
    parent.append(elementFor(entity, { text: range.text, from: entity.offset, to: end }, inner, context));
    at = isBlock(entity) && range.text[end] === "\n" ? end + 1 : end;
    index = next;
  }
  parent.append(range.text.slice(at, range.to));
}

function isBlock(entity) {
  return entity.type === "pre" || entity.type.endsWith("blockquote");
}

function elementFor(entity, range, inner, context) {
  const words = range.text.slice(range.from, range.to);
  const element = shell(entity, words, context);
  if (entity.type === "date_time" && entity.date_time_format) {
    element.append(dates.entityText(entity.unix_time, entity.date_time_format, context.person, context.now));
  } else {
    fillRange(element.inside ?? element, range, inner, context);
  }
  return element;
}

function shell(entity, words, context) {
  if (PLAIN[entity.type]) {
    const copies = entity.type === "code" ? { onclick: () => context.copy(words), class: "copies" } : {};
    return h(PLAIN[entity.type], copies);
  }
  const make = SHELLS[entity.type];
  return make ? make(entity, words, context) : h("span");
}

const SHELLS = {
  spoiler: () => h("span", { class: "spoiler", onclick: reveal, title: "Hidden: press to see" }),
  pre: (entity, words, context) => {
    const box = h("pre", { class: "copies", onclick: () => context.copy(words) });
    if (entity.language) box.append(h("span", { class: "language" }, entity.language));
    return box;
  },
  blockquote: () => h("blockquote"),
  expandable_blockquote: () => h("blockquote", {
    class: "expandable", onclick: (event) => event.currentTarget.classList.toggle("open"),
  }),
  text_link: (entity, words, context) => link(entity.url, context),
  url: (entity, words, context) => link(words, context),
  email: (entity, words, context) => link(`mailto:${words}`, context),
  phone_number: (entity, words, context) => h("a", { href: "#", onclick: stop(() => context.copy(words)) }),
  mention: (entity, words, context) => link(`https://t.me/${words.slice(1)}`, context),
  hashtag: (entity, words, context) => h("a", { href: "#", onclick: stop(() => context.copy(words)) }),
  cashtag: (entity, words, context) => h("a", { href: "#", onclick: stop(() => context.copy(words)) }),
  text_mention: () => h("span", { class: "mention" }),
  custom_emoji: () => h("span", { class: "custom-emoji" }),
  bot_command: (entity, words, context) => h("a", {
    href: "#", data: { command: words }, onclick: stop(() => context.sendCommand(words)),
  }),
  date_time: (entity, words, context) => h("span", {
    class: "moment", title: dates.full(entity.unix_time, context.person),
    onclick: () => context.notice(dates.full(entity.unix_time, context.person)),
  }),
};

function reveal(event) {
  event.currentTarget.classList.add("revealed");
}

function stop(act) {
  return (event) => { event.preventDefault(); event.stopPropagation(); act(event); };
}

export function link(url, context) {
  return h("a", { href: "#", data: { url }, title: url, onclick: stop((event) => context.openLink(url, event)) });
}

const EMOJI_ONLY = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}])*|\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3){1,3}$/u;

/** One to three emoji alone are shown large, without a bubble. */
export function isLargeEmoji(text) {
  return Boolean(text) && text.length <= 30 && EMOJI_ONLY.test(text);
}

/** What a quoted reply, a banner or a notice says about a message in one line. */
export function summary(message) {
  const words = message.text || message.caption;
  const label = message.media ? KINDS[message.media.kind] : "";
  if (words) return words.replace(/\s+/gu, " ").slice(0, 140);
  return label || message.service || "Message";
}

const KINDS = {
  photo: "Photo", video: "Video", animation: "GIF", document: "File", voice: "Voice message", audio: "Audio",
  video_note: "Video message", sticker: "Sticker", contact: "Contact", location: "Location", poll: "Poll",
  invoice: "Invoice", dice: "Dice", rich: "Message",
};
