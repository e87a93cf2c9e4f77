// One phone: a person's chat with a bot.

import { h, fill, avatar } from "./dom.js";
import { icon, statusIcons } from "./icons.js";
import * as dates from "./dates.js";
import { store, chatOf, chatKey, nowMs, nowSeconds } from "./store.js";
import { act } from "./wire.js";
import { MessageList } from "./list.js";
import { Composer } from "./composer.js";
import { caption } from "./caption.js";
import { openMenu, toast, alertBox, confirmBox, playEffect } from "./menus.js";
import * as links from "./links.js";
import { messageMenu } from "./message_menu.js";
import { summary } from "./entities.js";
import { viewer } from "./viewer.js";

const TAP_LIFETIME = 150_000;

export class Phone {
  constructor(person) {
    this.person = person;
    this.bot = store.bots[0];
    this.taps = new Map();
    this.context = this.makeContext();
    this.list = new MessageList(this.context, () => this.chat?.messages ?? [], () => this.chat?.draft);
    this.composer = new Composer(this);
    this.header = h("header", { class: "chat-header" });
    this.statusTime = h("b", {});
    this.pinned = h("button", { class: "pinned-bar", type: "button", data: { pinned: "" } });
    this.startCover = h("div", { class: "start-cover" });
    this.screen = h("div", { class: "screen" },
      h("div", { class: "wall" }), h("div", { class: "status-bar" }, this.statusTime, statusIcons()),
      this.header, this.pinned, this.list.element, this.startCover, this.composer.element);
    this.captionBar = h("div", { class: "caption" });
    this.element = h("section", {
      class: "phone", data: { person: person.id, name: person.name }, "aria-label": `${person.name}'s phone`,
    }, this.captionBar, h("div", { class: "case" }, this.screen));
    links.registerPhone(this);
    this.renew();
  }

  get chat() { return this.bot && chatOf(this.person.id, this.bot.id); }
  get key() { return this.bot && chatKey(this.person.id, this.bot.id); }

  makeContext() {
    const phone = this;
    return {
      get person() { return phone.person; },
      get now() { return nowSeconds(); },
      copy: (text) => this.copy(text),
      notice: (text) => toast(this.screen, text),
      openLink: (url, event) => links.openLink(this, url, event),
      sendCommand: (text) => this.does("send", { text }),
      openMenu: (message, event) => { event.preventDefault(); messageMenu(this, message, event); },
      openPicture: (message) => viewer(this.screen, message, this.context),
      reply: (message) => this.composer.reply(message),
      jump: (id) => this.list.jump(id),
      react: (message, emoji) => this.does("react", { message: message.id, emoji }),
      vote: (message, options) => this.does("vote", { message: message.id, options }),
      press: (message, button, place, event) => this.press(message, button, place, event),
      waiting: (id, { x, y }) => [...this.taps.values()].some((tap) => tap.id === id && tap.x === x && tap.y === y),
      waitingVersion: (id) => [...this.taps.values()].filter((tap) => tap.id === id).map((tap) => `${tap.y}.${tap.x}`).join(),
    };
  }

  /** Say it to the server; what it refuses is shown on the phone. */
  async does(action, body = {}) {
    try {
      return await act(this.person.id, this.bot.id, action, body);
    } catch (error) {
      toast(this.screen, error.message);
      return undefined;
    }
  }

  async start(bot, payload) {
    if (this.bot !== bot) { this.bot = bot; this.renew(); }
    await this.does("start", payload === undefined ? {} : { payload });
  }

  async press(message, button, place, event) {
    const ways = {
      url: () => links.openLink(this, button.value, event),
      login: () => links.openLink(this, button.value, event),
      copy: () => this.copy(button.value),
      web_app: () => toast(this.screen, `Mini App: ${button.value}`),
      switch: () => this.composer.type(`@${this.bot.username} ${button.value}`),
    };
    if (ways[button.kind]) { ways[button.kind](); return; }
    if (button.kind === "pay") { this.pay(message); return; }
    const answer = await this.does("press", { message: message.id, data: button.value });
    if (answer?.query && !this.answered?.delete(answer.query)) {
      this.taps.set(answer.query, { id: message.id, ...place });
      this.list.update();
      setTimeout(() => this.release(answer.query), TAP_LIFETIME);
    }
  }

  /** The sheet a phone shows before money goes. */
  pay(message) {
    const { title, amount, currency } = message.media;
    confirmBox(this.screen, `Pay ${dates.money(amount, currency, this.person.language)}?`, `${title}\nA test payment: no money moves.`, "Pay",
      () => this.does("pay", { message: message.id }));
  }

  get botName() { return this.bot?.names[this.person.language] || this.bot?.names[""] || this.bot?.name || "No bot yet"; }

  /** The bot may answer before the press itself has returned. */
  takeAnswer(event) {
    if (!this.release(event.query)) (this.answered ??= new Set()).add(event.query);
    if (event.url) this.follow(event.url);
    if (!event.text) return;
    if (event.alert) alertBox(this.screen, this.botName, event.text);
    else toast(this.screen, event.text);
  }

  /** An answer's address opens by itself: a deep link here, in this very phone. */
  follow(url) {
    const { username, payload } = links.parse(url);
    const bot = links.botNamed(username);
    if (bot) this.start(bot, payload); else links.openLink(this, url, centre(this.screen));
  }

  release(query) {
    const known = this.taps.delete(query);
    if (known) this.list.update();
    return known;
  }

  copy(text) {
    this.clipboard = text;
    this.element.dataset.copied = text;
    navigator.clipboard?.writeText(text).catch(() => undefined);
    toast(this.screen, "Copied");
  }

  /** Everything anew: the first time, after a reconnection, or with another bot. */
  renew() {
    this.takeBot();
    this.taps.clear();
    this.refreshPerson(store.people.get(this.person.id) ?? this.person);
    this.list.reset();
    this.refreshScreen();
  }

  /** The bot of this chat as it is told now; the first that comes, when there was none. */
  takeBot() {
    this.bot = store.bots.find((bot) => bot.id === this.bot?.id) ?? store.bots[0];
  }

  refreshPerson(person) {
    const moved = person.zone !== this.person.zone || person.language !== this.person.language;
    this.person = person;
    this.takeBot();
    this.element.dataset.name = person.name;
    this.element.lang = person.language;
    fill(this.captionBar, caption(this));
    this.refreshHeader();
    this.tick();
    if (moved) this.list.update();
    this.refreshScreen();
  }

  refreshHeader() {
    const chat = this.chat;
    const active = chat?.typing && performance.now() - chat.typingAt < 5500;
    const line = active
      ? h("span", { class: "typing", data: { typing: chat.typing } }, ACTIONS[chat.typing] ?? "typing", h("i", {}), h("i", {}), h("i", {}))
      : h("span", {}, "bot");
    const several = store.bots.length > 1;
    fill(this.header,
      h("button", { class: "back", type: "button", "aria-label": "Chats", onclick: (event) => this.chooseBot(event), disabled: !several }, icon("back", 24, 2.2)),
      h("div", { class: "who" }, h("b", {}, this.botName), line),
      avatar(this.bot?.id ?? 0, this.bot ? this.botName : "?", 36));
    clearTimeout(this.typingTimer);
    if (active) this.typingTimer = setTimeout(() => this.refreshHeader(), 5600);
  }

  chooseBot(event) {
    openMenu(this.screen, event, [{ header: "Chats" }, ...store.bots.map((bot) => ({
      label: bot.name, icon: "open", act: () => { this.bot = bot; this.renew(); },
    }))]);
  }

  /** The newest pinned message stands under the header; a press goes to it. */
  refreshPinned() {
    const pinned = this.chat?.messages.findLast((message) => message.pinned);
    this.pinned.classList.toggle("shown", Boolean(pinned));
    if (!pinned) return;
    fill(this.pinned, h("i", {}), h("span", { class: "about" }, h("b", {}, "Pinned message"), h("span", {}, summary(pinned))), icon("pin", 18));
    this.pinned.onclick = () => this.list.jump(pinned.id);
  }

  /** What depends on the chat but not on its messages: start button, commands, reply keyboard, blocking. */
  refreshScreen() {
    this.composer.refresh();
    this.refreshPinned();
    const chat = this.chat;
    const empty = this.bot && chat.messages.length === 0;
    this.startCover.classList.toggle("shown", Boolean(empty) || !this.bot);
    const words = this.bot ? this.bot.descriptions[this.person.language] || this.bot.descriptions[""] : "Waiting for a bot to call getMe…";
    fill(this.startCover, h("div", { class: "about-bot" },
      h("b", {}, this.bot ? "What can this bot do?" : "No bot is connected"), h("p", {}, words || "Press Start and see.")));
  }

  tick() {
    this.statusTime.textContent = dates.time(nowMs() / 1000, this.person);
  }

  hear(topic, detail) {
    if (topic === "message") {
      this.list.arrived(detail.message);
      if (detail.fresh) this.refreshScreen(); else this.refreshPinned();
      if (detail.fresh && detail.message.effect) playEffect(this.screen, detail.message.effect);
      this.refreshHeader();
    } else if (topic === "chat") {
      if (detail.whole) this.list.reset(); else this.list.update();
      this.refreshScreen();
    } else if (topic === "screen") this.refreshScreen();
    else if (topic === "typing") this.refreshHeader();
    else if (topic === "draft") this.list.arrivedPart();
    else if (topic === "answer") this.takeAnswer(detail);
  }

  remove() {
    links.forgetPhone(this);
    this.element.remove();
  }
}

const ACTIONS = {
  upload_photo: "sending photo", upload_document: "sending file", upload_voice: "sending voice", record_voice: "recording voice",
  upload_video: "sending video", record_video: "recording video", record_video_note: "recording video", upload_video_note: "sending video",
  choose_sticker: "choosing a sticker", find_location: "choosing a place",
};

function centre(element) {
  const box = element.getBoundingClientRect();
  return { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
}
