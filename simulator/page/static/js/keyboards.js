// Buttons: those below a bubble and those that replace the phone's keyboard.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { money } from "./dates.js";

const CORNER = { url: "open", copy: "copy", switch: "forward", web_app: "open", login: "open" };

/** Rows below a bubble. A pressed button turns its spinner until the bot has answered. */
export function inlineKeyboard(message, context) {
  return h("div", { class: "inline-keyboard" }, message.rows.map((row, y) =>
    h("div", { class: "row" }, row.map((button, x) => inlineButton(message, button, { x, y }, context)))));
}

function inlineButton(message, button, place, context) {
  const corner = CORNER[button.kind];
  const waiting = context.waiting(message.id, place);
  const words = label(message, button, context);
  return h("button", {
    class: `button ${button.style ?? ""}${waiting ? " waiting" : ""}`, type: "button",
    data: { button: words, kind: button.kind, row: place.y, column: place.x },
    disabled: button.kind === "disabled", title: button.kind === "url" ? button.value : undefined,
    onclick: (event) => context.press(message, button, place, event),
  }, h("span", { class: "label" }, words), corner ? icon(corner, 13, 2.2) : undefined);
}

/** Telegram's own Pay button names the sum. */
function label(message, button, context) {
  if (button.kind !== "pay" || button.value !== "sum" || !message.media) return button.text;
  return `${button.text} ${money(message.media.amount, message.media.currency, context.person.language)}`;
}

/** The keyboard of prepared answers under the composer. */
export function replyKeyboard(keyboard, send) {
  return h("div", { class: `reply-keyboard${keyboard.resize ? "" : " tall"}`, data: { replyKeyboard: "" } },
    keyboard.rows.map((row) => h("div", { class: "row" }, row.map((button) => h("button", {
      class: `key ${button.style ?? ""}`, type: "button", data: { key: button.text },
      onclick: () => send(button),
    }, button.text)))));
}
