// The drawer beside the phones: every call and update, newest first, and what looks wrong.

import { h, fill } from "./dom.js";
import { icon } from "./icons.js";
import { store } from "./store.js";
import * as dates from "./dates.js";

const SHOWN = 300;
const QUIET = new Set(["getUpdates", "sendChatAction"]);

export class Drawer {
  constructor() {
    this.tab = "journal";
    this.filter = h("input", { type: "search", placeholder: "Filter: sendMessage, update, error, a word…", "aria-label": "Filter", data: { journalFilter: "" }, oninput: () => this.refresh() });
    this.quiet = h("input", { type: "checkbox", checked: true, onchange: () => this.refresh() });
    this.tabs = h("div", { class: "tabs" });
    this.rows = h("div", { class: "entries", data: { entries: "" } });
    this.element = h("aside", { class: "drawer", "aria-label": "Journal" },
      h("div", { class: "drawer-head" }, this.tabs, h("button", { class: "icon-button", type: "button", "aria-label": "Close", onclick: () => this.toggle() }, icon("close", 18, 2.2))),
      h("div", { class: "drawer-tools" }, this.filter, h("label", {}, this.quiet, "hide polling")), this.rows);
  }

  get open() { return this.element.classList.contains("open"); }

  toggle(tab) {
    if (tab) this.tab = tab;
    this.element.classList.toggle("open");
    document.body.classList.toggle("with-drawer", this.open);
    this.refresh();
  }

  refresh() {
    if (!this.open) return;
    fill(this.tabs, this.tabButton("journal", `Journal`), this.tabButton("findings", `Findings ${store.findings.length || ""}`));
    this.element.classList.toggle("of-findings", this.tab === "findings");
    if (this.tab === "findings") { this.findings(); return; }
    const fitting = store.journal.filter((entry) => this.fits(entry)).slice(-SHOWN).reverse();
    fill(this.rows, fitting.map(row), fitting.length ? undefined : h("p", { class: "nothing" }, "Calls and updates will be listed here."));
  }

  /** New entries join at the top; those that are open stay open. */
  added(entries) {
    if (!this.open || this.tab !== "journal") return;
    this.rows.querySelector(".nothing")?.remove();
    for (const entry of entries) if (this.fits(entry)) this.rows.prepend(row(entry));
    while (this.rows.childElementCount > SHOWN) this.rows.lastChild.remove();
  }

  tabButton(name, label) {
    return h("button", { class: this.tab === name ? "on" : "", type: "button", data: { tab: name }, onclick: () => { this.tab = name; this.refresh(); } }, label);
  }

  fits(entry) {
    if (this.quiet.checked && QUIET.has(entry.name) && entry.ok) return false;
    const wanted = this.filter.value.trim().toLowerCase();
    if (!wanted) return true;
    entry.haystack ??= `${entry.direction} ${entry.name} ${entry.ok ? "" : "error"} ${JSON.stringify(entry.body)} ${JSON.stringify(entry.result)}`.toLowerCase();
    return entry.haystack.includes(wanted);
  }

  findings() {
    const all = [...store.findings].reverse();
    fill(this.rows, all.map((finding) => h("details", { class: "entry finding" },
      h("summary", {}, h("time", {}, clock(finding.at)), h("b", {}, finding.name), h("span", {}, finding.about)),
      h("pre", {}, JSON.stringify(finding.detail, null, 2)))),
    all.length ? undefined : h("p", { class: "nothing" }, "Nothing looks wrong."));
  }
}

function row(entry) {
  const box = h("details", { class: `entry ${entry.direction}${entry.ok ? "" : " failed"}`, data: { entry: entry.name } },
    h("summary", {}, h("time", {}, clock(entry.at)), h("i", { class: "way" }, entry.direction === "call" ? "\u2191" : "\u2193"),
      h("b", {}, entry.name), h("span", {}, entry.about)));
  box.addEventListener("toggle", () => {
    if (!box.open || box.childElementCount > 1) return;
    box.append(h("pre", {}, JSON.stringify(entry.body, null, 2)));
    if (entry.result !== undefined && entry.result !== null) box.append(h("pre", { class: "result" }, JSON.stringify(entry.result, null, 2)));
  });
  return box;
}

const clock = (seconds) => dates.barTime(seconds * 1000, Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC");
