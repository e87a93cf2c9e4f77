// What a person writes with: text, attachments, voice, the commands menu and the reply keyboard.

import { h, fill } from "./dom.js";
import { icon } from "./icons.js";
import * as dates from "./dates.js";
import { summary } from "./entities.js";
import { replyKeyboard } from "./keyboards.js";
import { store } from "./store.js";
import { openMenu } from "./menus.js";
import { attachSheet, sendFiles } from "./attach.js";

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.target = undefined;
    this.hiddenKeyboard = undefined;
    this.input = h("textarea", {
      rows: 1, placeholder: "Message", "aria-label": "Message", data: { input: "" }, spellcheck: false,
      oninput: () => this.grew(), onkeydown: (event) => this.key(event), onpaste: (event) => this.pasted(event),
    });
    this.menuButton = h("button", { class: "menu-button", type: "button", data: { commands: "" }, onclick: () => this.toggleCommands() });
    this.attachButton = h("button", { class: "plain", type: "button", "aria-label": "Attach", data: { attach: "" }, onclick: () => attachSheet(this.phone) }, icon("attach", 25));
    this.keyboardButton = h("button", { class: "plain inside", type: "button", "aria-label": "Keyboard", data: { toggleKeyboard: "" }, onclick: () => this.toggleKeyboard() }, icon("keyboard", 20));
    this.sendButton = h("button", { class: "send", type: "button", onclick: () => this.submit() });
    this.strip = h("div", { class: "strip" });
    this.line = h("div", { class: "line" }, this.menuButton, this.attachButton,
      h("div", { class: "field" }, this.input, this.keyboardButton), this.sendButton);
    this.commands = h("div", { class: "commands", data: { commandList: "" } });
    this.keyboardPlace = h("div", { class: "keyboard-place" });
    this.startButton = h("button", { class: "wide-action", type: "button", data: { start: "" } });
    this.element = h("footer", { class: "composer" }, this.commands, this.strip, this.line, this.startButton, this.keyboardPlace);
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => { event.preventDefault(); this.take([...event.dataTransfer.files]); });
  }

  /** Bring buttons in line with the chat: Start or Unblock instead of the field, the menu, the keyboard. */
  refresh() {
    const { chat, bot, person } = this.phone;
    const blocked = bot && person.blocked.includes(bot.id);
    const action = !bot || person.deactivated ? "" : blocked ? "Unblock" : chat.started || chat.messages.some((one) => one.out) ? "" : "Start";
    this.element.classList.toggle("acting", Boolean(action) || !bot || person.deactivated);
    fill(this.startButton, person.deactivated ? "This account was deleted" : action ? action.toUpperCase() : "No bot yet");
    this.startButton.disabled = !action;
    this.startButton.onclick = () => this.phone.start(bot);
    const hasMenu = bot && chat.commands.length > 0;
    this.menuButton.classList.toggle("shown", Boolean(hasMenu));
    fill(this.menuButton, icon("menu", 20), h("span", {}, chat?.menu || "Menu"));
    this.refreshKeyboard();
    this.grew();
  }

  refreshKeyboard() {
    const keyboard = this.phone.chat?.keyboard;
    if (keyboard?.version !== this.keyboardVersion) this.newKeyboard(keyboard);
    const shown = keyboard && keyboard.rows.length && !this.hiddenKeyboard;
    fill(this.keyboardPlace, shown ? replyKeyboard(keyboard, (button) => this.tapped(keyboard, button)) : undefined);
    this.keyboardButton.classList.toggle("shown", Boolean(keyboard?.rows.length));
    fill(this.keyboardButton, icon(shown ? "hide" : "keyboard", 20));
    this.input.placeholder = keyboard?.placeholder || "Message";
  }

  newKeyboard(keyboard) {
    this.hiddenKeyboard = false;
    this.keyboardVersion = keyboard?.version;
    const asked = keyboard?.force && this.phone.chat.byId.get(keyboard.version);
    if (asked && asked === this.phone.chat.messages.at(-1)) this.aim({ message: asked });
  }

  async tapped(keyboard, button) {
    if (keyboard.oneTime) { this.hiddenKeyboard = true; this.refreshKeyboard(); }
    if (button.kind === "request_users") { this.choosePerson(button); return; }
    await this.phone.does("tap", { label: button.text });
  }

  choosePerson(button) {
    const others = [...store.people.values()].filter((person) => person.id !== this.phone.person.id && !person.deactivated);
    openMenu(this.phone.screen, below(this.phone.screen), [{ header: button.text }, ...others.map((person) => ({
      label: person.name, icon: "person", act: () => this.phone.does("share", { people: [person.id], request: button.request }),
    }))]);
  }

  toggleKeyboard() {
    this.hiddenKeyboard = !this.hiddenKeyboard;
    this.refreshKeyboard();
  }

  grew() {
    const { value } = this.input;
    this.input.style.height = "auto";
    if (value && this.input.scrollHeight) this.input.style.height = `${Math.min(this.input.scrollHeight, 130)}px`;
    const sends = value.trim() !== "" || this.recording;
    this.sendButton.classList.toggle("voice", !sends);
    this.sendButton.setAttribute("aria-label", sends ? "Send" : "Record voice");
    this.sendButton.dataset.send = sends ? "text" : "voice";
    fill(this.sendButton, icon(sends ? (this.target?.edit ? "check" : "send") : "mic", sends ? 22 : 24, sends ? 2.4 : 1.8));
    this.element.classList.toggle("typing", value !== "");
    this.listCommands(value.startsWith("/") && !value.includes(" ") ? value : undefined);
    this.asksInline(value);
  }

  /** "@bot words": what the bot offers is listed above the field, and a tap sends it. */
  asksInline(value) {
    const start = this.phone.bot ? `@${this.phone.bot.username} ` : undefined;
    clearTimeout(this.inlinePause);
    this.asked = start && value.startsWith(start) ? value : undefined;
    if (this.asked) this.inlinePause = setTimeout(() => this.listOffers(value, value.slice(start.length)), 250);
  }

  async listOffers(value, text) {
    const query = (await this.phone.does("inline", { text }))?.query;
    for (let wait = 0; query && this.asked === value && wait < 40; wait += 1) {
      const { answered, offers } = await this.phone.does("offers", { query }) ?? {};
      if (answered && this.asked === value) { this.showOffers(query, offers); return; }
      await new Promise((later) => { setTimeout(later, 150); });
    }
  }

  showOffers(query, offers) {
    this.commands.classList.toggle("shown", offers.length > 0);
    fill(this.commands, offers.map((one) => h("button", {
      type: "button", data: { offer: one.id },
      onclick: () => { this.input.value = ""; this.grew(); this.phone.does("choose", { query, result: one.id }); },
    }, h("b", {}, one.title), h("span", {}, one.text))));
  }

  type(words) {
    this.input.value = words;
    this.grew();
    this.input.focus({ preventScroll: true });
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
    if (event.key === "Escape") { if (this.target) this.drop(); this.commands.classList.remove("shown"); }
  }

  pasted(event) {
    const files = [...event.clipboardData.files];
    if (files.length) { event.preventDefault(); this.take(files); }
  }

  /** Pictures go as photos (several as an album), everything else as documents. */
  take(files) {
    const pictures = files.filter((file) => file.type.startsWith("image/"));
    const others = files.filter((file) => !file.type.startsWith("image/"));
    if (pictures.length) sendFiles(this.phone, "photo", pictures);
    if (others.length) sendFiles(this.phone, "document", others);
  }

  async submit() {
    if (this.recording) { this.finishRecording(true); return; }
    const text = this.input.value.trim();
    if (!text) { this.record(); return; }
    const { target } = this;
    this.input.value = "";
    this.drop();
    if (target?.edit) await this.phone.does("edit", { message: target.message.id, text });
    else await this.phone.does("send", { text, ...this.replyFields(target) });
  }

  replyFields(target = this.target) {
    return target && !target.edit ? { reply_to: target.message.id } : {};
  }

  reply(message) { this.aim({ message }); }

  edit(message) {
    this.aim({ message, edit: true });
    this.type(message.text || message.caption);
  }

  aim(target) {
    this.target = target;
    const { message, edit } = target;
    fill(this.strip, icon(edit ? "edit" : "reply", 22),
      h("div", { class: "about" }, h("b", {}, edit ? "Edit message" : `Reply to ${message.out ? "yourself" : message.name}`), h("span", {}, summary(message))),
      h("button", { class: "plain", type: "button", "aria-label": "Cancel", onclick: () => this.drop(edit) }, icon("close", 20)));
    this.strip.classList.add("shown");
    this.input.focus({ preventScroll: true });
    this.grew();
  }

  drop(clear = false) {
    this.target = undefined;
    this.strip.classList.remove("shown");
    if (clear) this.input.value = "";
    this.grew();
  }

  toggleCommands() {
    if (this.commands.classList.contains("shown")) this.commands.classList.remove("shown");
    else this.listCommands("/");
  }

  listCommands(prefix) {
    const { chat } = this.phone;
    const fitting = prefix === undefined || !chat ? [] : chat.commands.filter((one) => `/${one.command}`.startsWith(prefix.toLowerCase()));
    this.commands.classList.toggle("shown", fitting.length > 0);
    fill(this.commands, fitting.map((one) => h("button", {
      type: "button", data: { command: one.command },
      onclick: () => { this.input.value = ""; this.grew(); this.phone.does("send", { text: `/${one.command}` }); },
    }, h("b", {}, `/${one.command}`), h("span", {}, one.description))));
  }

  /** A synthetic voice: as long as the button was left on. */
  record() {
    const started = performance.now();
    const clock = h("b", {}, "0:00");
    this.recording = { started, timer: setInterval(() => { clock.textContent = dates.duration((performance.now() - started) / 1000); }, 200) };
    fill(this.strip, h("i", { class: "red-dot" }), h("div", { class: "about" }, clock, h("span", {}, "Recording voice…")),
      h("button", { class: "plain", type: "button", "aria-label": "Cancel", onclick: () => this.finishRecording(false) }, icon("bin", 20)));
    this.strip.classList.add("shown");
    this.grew();
  }

  finishRecording(send) {
    clearInterval(this.recording.timer);
    const seconds = Math.max(1, Math.round((performance.now() - this.recording.started) / 1000));
    this.recording = undefined;
    this.drop();
    if (send) this.phone.does("voice", { seconds });
  }
}

function below(element) {
  const box = element.getBoundingClientRect();
  return { clientX: box.left + box.width / 2 - 80, clientY: box.bottom - 260 };
}
