// The scrolling list of a chat. Only a window of its newest rows is in the document (older ones
// join when one scrolls up), so a chat of thousands costs no more than a short one.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import * as dates from "./dates.js";
import { nowSeconds } from "./store.js";
import { messageRow, draftRow } from "./bubble.js";

const WINDOW = 60;
const STEP = 60;
const NEAR = 80;
const TOGETHER = 300;

export class MessageList {
  constructor(context, getMessages, getDraft) {
    this.getDraft = getDraft;
    this.context = context;
    this.getMessages = getMessages;
    this.shown = WINDOW;
    this.rows = new Map();
    this.unread = 0;
    this.firstUnread = undefined;
    this.inner = h("div", { class: "rows" });
    this.box = h("div", { class: "list", tabindex: "-1", data: { list: "" }, onscroll: () => this.scrolled() }, this.inner);
    this.count = h("b", {});
    this.jumpDown = h("button", { class: "jump-down", type: "button", "aria-label": "To the newest", onclick: () => this.toEnd(true) },
      icon("down", 22), this.count);
    this.element = h("div", { class: "list-frame" }, this.box, this.jumpDown);
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.box);
    new ResizeObserver(() => { if (this.stuck) this.toEnd(); }).observe(this.inner);
    this.stuck = true;
  }

  /** Begin anew: another chat, or a whole new state. */
  reset() {
    this.shown = WINDOW;
    this.rows.clear();
    this.inner.replaceChildren();
    this.seen();
    this.stuck = true;
    this.update();
    this.toEnd();
  }

  arrived(message) {
    if (!message.out && !this.stuck) {
      this.unread += 1;
      this.firstUnread ??= message.id;
    }
    if (message.out) { this.seen(); this.stuck = true; }
    this.update();
    if (this.stuck) this.toEnd();
  }

  /** A draft grew. */
  arrivedPart() {
    this.update();
    if (this.stuck) this.toEnd();
  }

  seen() {
    this.unread = 0;
    this.firstUnread = undefined;
  }

  /** Bring the rows in the document in line with the messages; rows that did not change stay as they are. */
  update() {
    const messages = this.getMessages();
    const plan = this.plan(messages.slice(-this.shown));
    const wanted = new Set(plan.map((row) => row.key));
    for (const [key, row] of this.rows) {
      if (!wanted.has(key)) { row.element.remove(); this.rows.delete(key); }
    }
    let place = this.inner.firstChild;
    for (const row of plan) {
      const before = this.rows.get(row.key)?.element;
      const element = this.elementOf(row);
      if (before && before === place) place = element;
      if (element === place) place = place.nextSibling;
      else this.inner.insertBefore(element, place);
    }
    this.box.classList.toggle("empty", messages.length === 0);
    this.showJump();
  }

  elementOf(row) {
    const known = this.rows.get(row.key);
    if (known?.version === row.version) return known.element;
    const element = row.make();
    if (known) { known.element.replaceWith(element); } else if (row.fresh) element.classList.add("arriving");
    this.rows.set(row.key, { version: row.version, element });
    return element;
  }

  /** Days, the unread bar, and messages grouped into albums and runs of one sender. */
  plan(messages) {
    const plan = [];
    let day;
    const groups = grouped(messages);
    groups.forEach((group, index) => {
      const first = group[0];
      const key = dates.dayKey(first.date, this.context.person.zone);
      if (key !== day) {
        day = key;
        const title = dates.dayTitle(first.date, this.context.person, nowSeconds());
        plan.push({ key: `day-${key}`, version: title, make: () => h("div", { class: "day", data: { day: key } }, h("span", {}, title)) });
      }
      if (first.id === this.firstUnread) {
        plan.push({ key: "unread", version: "1", make: () => h("div", { class: "unread-bar" }, "Unread messages") });
      }
      plan.push(this.row(group, groups[index + 1]));
    });
    const draft = this.getDraft();
    if (draft) plan.push({ key: "draft", version: JSON.stringify([draft.text, draft.blocks]), make: () => draftRow(draft, this.context) });
    return plan;
  }

  row(group, next) {
    const first = group[0];
    const tail = !together(first, next?.[0]) || first.rows.length > 0;
    const waits = first.rows.length ? this.context.waitingVersion(first.id) : "";
    const { language, zone } = this.context.person;
    return {
      key: `m-${first.id}`,
      version: `${group.map((one) => `${one.id}.${one.version}`).join()}|${tail}|${waits}|${language}|${zone}`,
      fresh: nowSeconds() - group.at(-1).date < 2,
      make: () => messageRow(group, { tail }, this.context),
    };
  }

  /** Times that are told relative to now, and "today", have moved on. */
  redraw() {
    for (const [key, row] of this.rows) if (row.element.querySelector(".moment")) this.rows.set(key, { ...row, version: "" });
    this.update();
  }

  scrolled() {
    const { scrollTop, scrollHeight, clientHeight } = this.box;
    const below = scrollHeight - scrollTop - clientHeight;
    this.stuck = below < NEAR;
    if (this.stuck && this.unread) { this.seen(); this.showJump(); }
    if (scrollTop < 300) this.older();
    this.jumpDown.classList.toggle("shown", below > 260 || this.unread > 0);
  }

  older() {
    if (this.shown >= this.getMessages().length) return;
    const before = this.box.scrollHeight - this.box.scrollTop;
    this.shown += STEP;
    this.update();
    this.box.scrollTop = this.box.scrollHeight - before;
  }

  showJump() {
    this.count.textContent = this.unread ? String(this.unread) : "";
    this.jumpDown.classList.toggle("shown", this.unread > 0 || !this.stuck);
  }

  toEnd(smooth = false) {
    this.stuck = true;
    if (!smooth && this.shown > WINDOW * 4) { this.shown = WINDOW; this.update(); }
    this.box.scrollTo({ top: this.box.scrollHeight, behavior: smooth ? "smooth" : "instant" });
  }

  /** To the message a reply quotes, with a short glow. */
  jump(id) {
    const at = this.getMessages().findIndex((message) => message.id === id);
    if (at < 0) { this.context.notice("This message was deleted"); return; }
    const needed = this.getMessages().length - at + 5;
    if (needed > this.shown) { this.shown = needed; this.update(); }
    const row = this.inner.querySelector(`[data-message-id="${id}"]`)?.closest(".message, .service");
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.classList.add("glow");
    setTimeout(() => row?.classList.remove("glow"), 1600);
  }
}

function grouped(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (last && message.album && last[0].album === message.album && isGrid(message) && isGrid(last[0])) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

const isGrid = (message) => ["photo", "video", "animation"].includes(message.media?.kind);

function together(one, next) {
  return Boolean(next) && !next.service && one.out === next.out && next.date - one.date < TOGETHER;
}
