// One row of a chat: a message, or an album that shows as one.

import { h, append } from "./dom.js";
import { ticks, icon } from "./icons.js";
import * as dates from "./dates.js";
import { formatted, isLargeEmoji, summary } from "./entities.js";
import { richBlocks } from "./rich.js";
import { VISUAL, pictures, medium } from "./media.js";
import { inlineKeyboard } from "./keyboards.js";

const BARE = new Set(["sticker", "dice", "video_note"]);

/** `group`: messages of one row. `context`: what the phone offers to its bubbles. */
export function messageRow(group, { tail }, context) {
  const first = group[0];
  if (first.service) return serviceRow(first);
  const side = first.out ? "out" : "in";
  const stack = h("div", { class: "stack" }, bubble(group, context));
  if (first.rows.length) stack.append(inlineKeyboard(first, context));
  return h("div", {
    class: `message ${side}${tail ? " tail" : ""}${first.rows.length ? " with-keyboard" : ""}`,
    data: { messageId: first.id, album: first.album, out: String(first.out) },
    oncontextmenu: (event) => context.openMenu(pressed(group, event), event),
    ondblclick: (event) => { if (!event.target.closest("button, a")) context.reply(pressed(group, event)); },
  }, stack);
}

/** What the bot is still writing. */
export function draftRow(draft, context) {
  return h("div", { class: "message in tail draft", data: { draft: "" } }, h("div", { class: "stack" }, h("div", { class: "bubble" },
    h("div", { class: "text" }, formatted(draft.text, draft.entities, context), richBlocks(draft.blocks, context), h("span", { class: "typing" }, h("i", {}), h("i", {}), h("i", {}))))));
}

/** Within an album the menu is for the picture under the finger. */
function pressed(group, event) {
  const id = Number(event.target.closest(".picture")?.dataset.messageId);
  return group.find((message) => message.id === id) ?? group[0];
}

function serviceRow(message) {
  return h("div", { class: "service", data: { messageId: message.id } }, h("span", {}, message.service));
}

function bubble(group, context) {
  const message = group[0];
  const captioned = group.find((one) => one.caption) ?? message;
  const words = message.text || captioned.caption;
  if (isLargeEmoji(message.text) && !message.rows.length && !message.reply) return largeEmoji(message, context);
  const box = h("div", { class: classes(group, words) });
  if (message.forward) box.append(forwarded(message));
  if (message.reply) box.append(quote(message, context));
  const visual = message.media && VISUAL.has(message.media.kind);
  const part = visual ? pictures(group, context) : medium(message, context);
  const text = words && h("div", { class: "text" },
    formatted(words, message.text ? message.entities : captioned.captionEntities, context), space(message));
  append(box, message.above ? [text, part] : [part, text]);
  if (message.reactions.length) box.append(reactions(message, context));
  box.append(meta(group.at(-1), context, group));
  return box;
}

function classes(group, words) {
  const { media, reactions: marks } = group[0];
  const names = ["bubble"];
  if (media) names.push(`has-${media.kind}`);
  if (media && VISUAL.has(media.kind)) names.push("visual");
  if (media && BARE.has(media.kind)) names.push("bare");
  if (!words) names.push("wordless");
  if (marks.length) names.push("reacted");
  return names.join(" ");
}

function largeEmoji(message, context) {
  return h("div", { class: "bubble bare wordless emoji" }, h("div", { class: "sticker" }, message.text),
    message.reactions.length ? reactions(message, context) : undefined, meta(message, context, [message]));
}

function metaParts(message, context, group) {
  const edited = group.some((one) => one.edited);
  return [
    message.pinned ? icon("pin", 11, 2.4) : undefined,
    edited ? h("i", {}, "edited") : undefined,
    dates.time(message.date, context.person),
    message.out ? ticks(message.read) : undefined,
  ];
}

function meta(message, context, group) {
  return h("span", { class: "meta", title: dates.full(message.date, context.person) }, metaParts(message, context, group));
}

/** Keeps the last line of words clear of the time, which stands in the corner. */
function space(message) {
  return h("span", { class: `space${message.out ? " wide" : ""}${message.edited ? " edited" : ""}`, "aria-hidden": "true" });
}

function forwarded(message) {
  return h("div", { class: "forwarded" }, "Forwarded from ", h("b", {}, message.forward));
}

function quote(message, context) {
  return h("button", { class: "quote", type: "button", onclick: () => context.jump(message.reply.id) },
    h("b", {}, message.reply.name), h("span", {}, message.reply.quote || summary(message.reply)));
}

function reactions(message, context) {
  return h("div", { class: "reactions" }, message.reactions.map((mark) => h("button", {
    class: `reaction${mark.mine ? " mine" : ""}`, type: "button", data: { reaction: mark.emoji },
    onclick: () => context.react(message, mark.mine ? "" : mark.emoji),
  }, mark.emoji)));
}
