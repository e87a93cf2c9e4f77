// The menu of one message: react, reply, copy, edit, forward, delete.

import { h } from "./dom.js";
import { openMenu } from "./menus.js";
import * as links from "./links.js";

const REACTIONS = ["\u{1F44D}", "\u2764\uFE0F", "\u{1F525}", "\u{1F389}", "\u{1F44F}", "\u{1F60D}", "\u{1F914}"];

export function messageMenu(phone, message, event) {
  const { context } = phone;
  const mine = message.reactions.find((mark) => mark.mine)?.emoji;
  const words = message.text || message.caption;
  openMenu(phone.screen, event, [
    { element: reactionBar(phone, message, mine) },
    { label: "Reply", icon: "reply", act: () => phone.composer.reply(message) },
    words && { label: "Copy", icon: "copy", act: () => context.copy(words) },
    message.out && words && !message.forward && { label: "Edit", icon: "edit", act: () => phone.composer.edit(message) },
    !message.protected && { label: "Forward", icon: "forward", act: () => forwardMenu(phone, message, event) },
    { label: "Delete", icon: "bin", danger: true, act: () => phone.does("delete", { message: message.id }) },
  ].filter(Boolean));
}

function reactionBar(phone, message, mine) {
  return h("div", { class: "reaction-bar" }, REACTIONS.map((emoji) => h("button", {
    class: emoji === mine ? "mine" : "", type: "button", data: { react: emoji },
    onclick: () => {
      document.querySelectorAll(".menu, .veil").forEach((element) => element.remove());
      phone.context.react(message, emoji === mine ? "" : emoji);
    },
  }, emoji)));
}

/** To another person (it arrives on his phone as a notification with its links), or back to the bot. */
function forwardMenu(phone, message, event) {
  const words = message.text || message.caption || "";
  const entities = [...(message.text ? message.entities : message.captionEntities) ?? []];
  for (const button of message.rows.flat()) if (button.kind === "url") entities.push({ url: button.value });
  openMenu(phone.screen, event, [
    { header: "Forward to…" },
    ...links.phonesNow().filter((other) => other !== phone).map((other) => ({
      label: other.person.name, icon: "person", act: () => links.deliver(phone, other, words, entities),
    })),
    ...(phone.bot ? [{ label: `${phone.bot.name} (bot)`, icon: "forward", act: () => phone.does("forward", { message: message.id }) }] : []),
  ]);
}
