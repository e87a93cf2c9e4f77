// The part of a bubble that is not text: pictures, voice, files, polls, invoices and the rest.

import { h, svg, avatar } from "./dom.js";
import { icon } from "./icons.js";
import * as dates from "./dates.js";
import { mosaic, BLOCK_WIDTH } from "./mosaic.js";
import { formatted } from "./entities.js";
import { richBlocks } from "./rich.js";

export const VISUAL = new Set(["photo", "video", "animation"]);

const source = (file) => `/sim/file/${encodeURIComponent(file)}`;

/** One picture or an album: boxes placed as Telegram packs them. */
export function pictures(messages, context) {
  const { boxes, height } = mosaic(messages.map((message) => message.media));
  const block = h("div", {
    class: `pictures${messages.length > 1 ? " album" : ""}`,
    style: { "--ratio": `${BLOCK_WIDTH} / ${height.toFixed(1)}` },
  });
  boxes.forEach((box, index) => block.append(picture(messages[index], box, height, context)));
  return block;
}

function picture(message, box, height, context) {
  const percent = (value, whole) => `${((value / whole) * 100).toFixed(3)}%`;
  const media = message.media;
  const cell = h("button", {
    class: `picture${media.spoiler ? " hidden" : ""}`, type: "button", "aria-label": media.kind,
    data: { messageId: message.id },
    style: {
      left: percent(box.x, BLOCK_WIDTH), top: percent(box.y, height),
      width: percent(box.width, BLOCK_WIDTH), height: percent(box.height, height),
    },
    onclick: (event) => {
      if (event.currentTarget.classList.contains("hidden")) event.currentTarget.classList.remove("hidden");
      else context.openPicture(message);
    },
  });
  if (media.kind === "photo") cell.append(h("img", { src: source(media.file), alt: "", draggable: false }));
  else cell.append(h("span", { class: "moving" }, icon("play", 26)), h("span", { class: "badge" }, badge(media)));
  return cell;
}

function badge(media) {
  return media.kind === "animation" ? "GIF" : dates.duration(media.duration ?? 0);
}

/** The element for a medium other than pictures, or nothing for plain text. */
export function medium(message, context) {
  const make = message.media ? MEDIA[message.media.kind] : undefined;
  return make ? make(message.media, message, context) : undefined;
}

const MEDIA = {
  voice: (media) => player(media, "voice"),
  audio: (media) => player(media, "audio", media.title || media.name || "Audio"),
  document: (media) => documentRow(media),
  video_note: (media) => h("div", { class: "video-note" }, noteFace(media), h("span", { class: "badge" }, dates.duration(media.duration))),
  sticker: (media) => h("div", { class: "sticker" }, media.emoji || "\u{1F642}"),
  dice: (media) => h("div", { class: "sticker", title: `value ${media.value}` }, media.emoji, h("small", {}, String(media.value))),
  contact: (media, message, context) => contact(media, context),
  location: (media, message, context) => place(media, context),
  poll: (media, message, context) => poll(media, message, context),
  invoice: (media, message, context) => invoice(media, context),
  rich: (media, message, context) => h("div", { class: "rich" }, richBlocks(media.blocks, context)),
};

function player(media, kind, title) {
  const bars = waveform(media.file, 34);
  const wave = h("div", { class: "wave" }, bars.map((height) => h("i", { style: { "--h": `${height}%` } })));
  const clock = h("span", { class: "duration" }, dates.duration(media.duration));
  const button = h("button", { class: "round", type: "button", "aria-label": "play" }, icon("play", 24));
  const sound = { timer: undefined, at: 0 };
  button.addEventListener("click", () => toggle(sound, { media, wave, clock, button }));
  return h("div", { class: `player ${kind}` }, button,
    h("div", { class: "track" }, title ? h("b", {}, title) : wave, clock));
}

/** Voices here are synthetic: playing moves the wave for as long as it lasts and makes no sound. */
function toggle(sound, parts) {
  if (sound.timer) return halt(sound, parts);
  parts.button.replaceChildren(icon("pause", 24));
  const started = performance.now() - sound.at * 1000;
  sound.timer = setInterval(() => {
    sound.at = (performance.now() - started) / 1000;
    if (sound.at >= parts.media.duration || !parts.button.isConnected) { sound.at = 0; halt(sound, parts); }
    progress(sound, parts);
  }, 80);
  return undefined;
}

function halt(sound, parts) {
  clearInterval(sound.timer);
  sound.timer = undefined;
  parts.button.replaceChildren(icon("play", 24));
}

function progress(sound, { media, wave, clock }) {
  const share = sound.at / (media.duration || 1);
  [...wave.children].forEach((bar, index) => bar.classList.toggle("heard", index / wave.children.length < share));
  clock.textContent = dates.duration(sound.at ? sound.at : media.duration);
}

/** A steady pretend waveform: the same file always has the same shape. */
function waveform(seed, count) {
  let state = [...String(seed)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7);
  return Array.from({ length: count }, (_, index) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    const swell = 0.55 + 0.45 * Math.sin((index / count) * Math.PI * 3);
    return Math.round(14 + (state / 2 ** 32) * 86 * swell);
  });
}

function documentRow(media) {
  const extension = (media.name?.split(".").pop() ?? "").slice(0, 4);
  return h("a", { class: "document", href: source(media.file), download: media.name || "file", target: "_blank", rel: "noopener" },
    h("span", { class: "round" }, extension ? h("b", {}, extension) : icon("file", 22)),
    h("span", { class: "about" }, h("b", {}, media.name || "File"), h("small", {}, dates.bytes(media.size ?? 0))));
}

function noteFace(media) {
  const hue = waveform(media.file, 1)[0] * 3.6;
  return svg("svg", { viewBox: "0 0 100 100", class: "face" },
    svg("rect", { width: 100, height: 100, fill: `hsl(${hue} 45% 62%)` }),
    svg("circle", { cx: 50, cy: 42, r: 17, fill: `hsl(${hue} 50% 84%)` }),
    svg("path", { d: "M16 100c2-24 16-34 34-34s32 10 34 34z", fill: `hsl(${hue} 50% 84%)` }));
}

function contact(media, context) {
  const name = [media.first_name, media.last_name].filter(Boolean).join(" ");
  return h("button", { class: "contact", type: "button", onclick: () => context.copy(media.phone) },
    avatar(media.user_id ?? media.phone.length, name, 42),
    h("span", { class: "about" }, h("b", {}, name), h("small", {}, media.phone)));
}

function place(media, context) {
  const words = `${media.latitude.toFixed(4)}, ${media.longitude.toFixed(4)}`;
  return h("button", { class: "place", type: "button", onclick: () => context.copy(words) },
    h("span", { class: "map" }, icon("pin", 34, 2.2)),
    h("span", { class: "about" }, h("b", {}, media.title || "Location"), h("small", {}, media.address || words)));
}

function poll(media, message, context) {
  const voted = media.options.some((option) => option.chosen) || media.closed;
  const chosen = new Set();
  const box = h("div", { class: `poll${voted ? " voted" : ""}` },
    h("b", { class: "question" }, formatted(media.question, media.entities, context)),
    h("small", {}, media.closed ? "Final results" : media.type === "quiz" ? "Quiz" : "Poll"),
    media.options.map((option, index) => choice(media, option, index, { voted, chosen, message, context })));
  if (!voted && media.multiple) {
    box.append(h("button", { class: "vote", type: "button", onclick: () => context.vote(message, [...chosen]) }, "Vote"));
  } else {
    box.append(h("small", { class: "total" }, `${media.total} voted`));
  }
  if (voted && media.explanation) box.append(h("small", { class: "explanation" }, media.explanation));
  return box;
}

function choice(media, option, index, { voted, chosen, message, context }) {
  const share = media.total ? Math.round((option.voters / media.total) * 100) : 0;
  const right = media.type === "quiz" && voted ? (media.correct.includes(index) ? " right" : option.chosen ? " wrong" : "") : "";
  return h("button", {
    class: `option${option.chosen ? " chosen" : ""}${right}`, type: "button", data: { option: index },
    style: { "--share": `${share}%` }, disabled: voted,
    onclick: (event) => {
      if (!media.multiple) { context.vote(message, [index]); return; }
      if (!chosen.delete(index)) chosen.add(index);
      event.currentTarget.classList.toggle("ticked", chosen.has(index));
    },
  }, h("span", { class: "mark" }, voted ? `${share}%` : ""), h("span", {}, option.text));
}

function invoice(media, context) {
  return h("div", { class: "invoice" },
    h("b", {}, media.title), h("span", {}, media.description),
    h("small", {}, `${dates.money(media.amount, media.currency, context.person.language)} · Invoice`));
}
