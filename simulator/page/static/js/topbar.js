// The bar above the phones: the clock, people, faults, the journal, the theme.

import { h, fill, avatar } from "./dom.js";
import { icon } from "./icons.js";
import * as dates from "./dates.js";
import { store, nowMs } from "./store.js";
import { get, post, patch } from "./wire.js";
import { isShown, showPhone, hidePhone, shownPeople } from "./layout.js";
import { LANGUAGES, zoneOptions } from "./caption.js";
import { faultRows } from "./faults.js";

const HOUR = 3600;

/** The zone in which the bar tells time: that of the first phone. */
const zone = () => shownPeople()[0]?.zone ?? "UTC";

export class TopBar {
  constructor(drawer) {
    this.drawer = drawer;
    this.date = h("span", { class: "date" });
    this.time = h("b", { class: "time" });
    this.place = h("small", {});
    this.connection = h("span", { class: "connection", title: "The stream to the simulator" });
    this.names = h("div", { class: "people-chips" });
    this.faultsButton = pill("fault", "Faults", (event) => this.popover(event, this.faultsPanel()), "faults");
    this.journalButton = pill("journal", "Journal", () => drawer.toggle(), "journal");
    this.themeButton = pill(undefined, "", () => this.turnTheme(), "theme");
    this.back = h("button", { class: "pill back-to-real", type: "button", data: { clock: "real" }, onclick: () => this.clock({ real: true }) }, "real time");
    this.element = h("header", { class: "top-bar" },
      h("div", { class: "brand" }, logo(), h("div", {}, h("b", {}, "Simulator"), this.connection)),
      this.clockGroup(), h("div", { class: "people" }, this.names, this.addButton()),
      h("div", { class: "tools" }, this.faultsButton, this.journalButton, this.themeButton));
    this.applyTheme(localStorage.getItem("theme"));
    this.refresh();
  }

  clockGroup() {
    const jump = (label, seconds) => h("button", { class: "pill", type: "button", data: { clock: label }, onclick: () => this.clock({ advance: seconds }) }, label);
    return h("div", { class: "clock-group" },
      h("button", { class: "clock-face", type: "button", title: "Set the clock", data: { clockFace: "" }, onclick: (event) => this.popover(event, this.clockPanel()) },
        icon("clock", 18), h("span", { class: "lines" }, this.time, h("span", {}, this.date, " ", this.place))),
      jump("+10 min", 600), jump("+1 h", HOUR), jump("+1 day", 24 * HOUR),
      h("button", { class: "pill", type: "button", data: { clock: "next" }, onclick: (event) => this.openNext(event) }, "to next…"),
      this.back);
  }

  clock(change) {
    this.closePopover();
    return post("/sim/clock", change).catch((error) => this.complain(error));
  }

  clockPanel() {
    const field = h("input", { type: "datetime-local", value: dates.wall(nowMs(), zone()), "aria-label": "Date and time" });
    const set = (event) => { event.preventDefault(); if (field.value) this.clock({ to: dates.atWall(field.value, zone()) / 1000 }); };
    return h("form", { class: "panel", onsubmit: set }, h("b", {}, `Set the clock (${zone()})`), field,
      h("button", { class: "pill strong", type: "submit" }, "Set"));
  }

  async openNext(event) {
    const place = { currentTarget: event.currentTarget };
    const { moments } = await get("/sim/moments").catch(() => ({ moments: [] }));
    this.popover(place, this.nextPanel(moments));
  }

  /** Useful moments: those the server knows to be next, then the calendar's own. */
  nextPanel(moments) {
    const here = zone();
    const today = dates.wall(nowMs(), here).slice(0, 10);
    const at = (days, clock) => {
      const day = new Date(Date.parse(`${today}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
      return dates.atWall(`${day}T${clock}`, here);
    };
    const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
    const monday = ((8 - weekday) % 7) || 7;
    const own = [
      ["next full hour", Math.ceil((nowMs() + 1000) / 3600000) * 3600000],
      ["morning, 08:00", at(nowMs() < at(0, "08:00") ? 0 : 1, "08:00")],
      ["evening, 20:00", at(nowMs() < at(0, "20:00") ? 0 : 1, "20:00")],
      ["Monday, 08:00", at(monday, "08:00")],
    ];
    const told = moments.map((moment) => [moment.label, moment.at * 1000]);
    return h("div", { class: "panel list-panel" }, h("b", {}, "Go to"), [...told, ...own].filter(([, ms]) => ms > nowMs()).map(([label, ms]) =>
      h("button", { type: "button", data: { next: label }, onclick: () => this.clock({ to: ms / 1000 }) },
        h("span", {}, label), h("small", {}, `${dates.barDate(ms, here)}, ${dates.barTime(ms, here).slice(0, 5)}`))));
  }

  peopleList() {
    const people = store.order.map((id) => store.people.get(id)).filter((person) => !person.deactivated);
    fill(this.names,
      people.map((person) => h("button", {
        class: `chip${isShown(person) ? " on" : ""}`, type: "button", title: `${person.name}: ${isShown(person) ? "hide" : "show"} the phone`,
        data: { chip: person.id }, "aria-pressed": String(isShown(person)),
        onclick: () => (isShown(person) ? hidePhone(person.id) : showPhone(person.id)),
      }, avatar(person.id, person.name, 22), h("span", {}, person.name.split(" ")[0]))));
  }

  addButton() {
    return h("button", { class: "chip add", type: "button", title: "Add a person", data: { addPerson: "" }, onclick: (event) => this.popover(event, this.personPanel()) }, icon("add", 18, 2.2));
  }

  personPanel() {
    const name = h("input", { type: "text", placeholder: "Name", required: true, "aria-label": "Name", data: { newName: "" } });
    const language = h("select", { "aria-label": "Language" }, LANGUAGES.map((code) => h("option", { value: code }, code)));
    const place = h("select", { "aria-label": "Zone" }, zoneOptions(Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC"));
    const add = async (event) => {
      event.preventDefault();
      try {
        await post("/sim/people", { name: name.value.trim(), language: language.value, zone: place.value });
        this.closePopover();
      } catch (error) { this.complain(error); }
    };
    return h("form", { class: "panel", onsubmit: add }, h("b", {}, "A new person"), name, h("div", { class: "pair" }, language, place),
      h("button", { class: "pill strong", type: "submit", data: { add: "" } }, "Add"));
  }

  faultsPanel() {
    const box = h("div", { class: "panel faults-panel" });
    const redraw = () => fill(box, h("b", {}, "What goes wrong"), faultRows((change) => patch("/sim/faults", change).catch((error) => this.complain(error))));
    redraw();
    return box;
  }

  popover(event, content) {
    this.closePopover();
    const button = event.currentTarget.getBoundingClientRect();
    const veil = h("div", { class: "veil fixed", onclick: () => this.closePopover() });
    const box = h("div", { class: "popover", role: "dialog" }, content);
    document.body.append(veil, box);
    const left = Math.min(button.left, innerWidth - box.offsetWidth - 10);
    Object.assign(box.style, { top: `${button.bottom + 8}px`, left: `${Math.max(10, left)}px` });
    box.querySelector("input, select, button")?.focus({ preventScroll: true });
  }

  closePopover() {
    for (const element of document.querySelectorAll(".popover, .veil.fixed")) element.remove();
  }

  complain(error) {
    const place = document.querySelector(".popover .panel");
    place?.querySelector(".complaint")?.remove();
    place?.append(h("p", { class: "complaint", role: "alert" }, error.message));
  }

  turnTheme() {
    this.applyTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    localStorage.setItem("theme", document.documentElement.dataset.theme);
  }

  applyTheme(wanted) {
    const theme = wanted ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    document.documentElement.dataset.theme = theme;
    fill(this.themeButton, icon(theme === "dark" ? "sun" : "moon", 18));
    this.themeButton.setAttribute("aria-label", theme === "dark" ? "Light theme" : "Dark theme");
  }

  refresh() {
    this.peopleList();
    this.tick();
    this.faultsButton.classList.toggle("alarm", store.faults.some((fault) => fault.type !== "whole" && Boolean(fault.value)));
    const { length } = store.findings;
    this.journalButton.dataset.count = length ? String(length) : "";
    this.back.classList.toggle("shown", store.clock.frozen || Math.abs(store.clock.offset) >= 1);
  }

  tick() {
    const now = nowMs();
    this.time.textContent = dates.barTime(now, zone());
    this.date.textContent = dates.barDate(now, zone());
    this.place.textContent = zone().split("/").at(-1).replaceAll("_", " ");
  }

  connected(open) {
    this.connection.textContent = open ? store.bots.map((bot) => `@${bot.username}`).join(", ") || "no bot yet" : "reconnecting…";
    this.connection.classList.toggle("lost", !open);
  }
}

function pill(picture, label, act, name) {
  return h("button", { class: "pill tool", type: "button", data: { tool: name }, onclick: act, "aria-label": label }, picture ? icon(picture, 18) : undefined, label ? h("span", {}, label) : undefined);
}

function logo() {
  return h("span", { class: "logo" }, icon("send", 20, 2.4));
}
