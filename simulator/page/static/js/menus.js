// Things that float over a phone: context menus, toasts, alerts, banners.

import { h } from "./dom.js";
import { icon } from "./icons.js";

/** A menu near the finger, kept inside `host`. `items`: {label, icon, danger, act} or {header} or {element}. */
export function openMenu(host, event, items) {
  closeMenus();
  const box = h("div", { class: "menu", role: "menu", data: { menu: "" } }, items.map(item));
  const veil = h("div", { class: "veil", onclick: closeMenus, oncontextmenu: (e) => { e.preventDefault(); closeMenus(); } });
  host.append(veil, box);
  const frame = host.getBoundingClientRect();
  const size = box.getBoundingClientRect();
  const at = finger(event, host);
  const left = Math.min(Math.max(at.x - frame.left - 20, 8), frame.width - size.width - 8);
  const top = Math.min(Math.max(at.y - frame.top + 6, 8), frame.height - size.height - 8);
  Object.assign(box.style, { left: `${left}px`, top: `${Math.max(top, 8)}px` });
  box.querySelector("button")?.focus({ preventScroll: true });
  return box;
}

/** Where it was pressed; a press by keyboard has no place, so that of its button is taken. */
function finger(event, host) {
  if (event.clientX || event.clientY) return { x: event.clientX, y: event.clientY };
  const box = (event.target?.isConnected ? event.target : host).getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.bottom };
}

function item(entry) {
  if (entry.header) return h("div", { class: "menu-header" }, entry.header);
  if (entry.element) return entry.element;
  return h("button", {
    class: entry.danger ? "danger" : "", type: "button", role: "menuitem", data: { item: entry.label },
    onclick: () => { closeMenus(); entry.act(); },
  }, h("span", {}, entry.label), entry.icon ? icon(entry.icon, 19) : undefined);
}

export function closeMenus() {
  for (const element of document.querySelectorAll(".menu, .veil")) element.remove();
}

document.addEventListener("keydown", (event) => { if (event.key === "Escape") closeMenus(); });

export function toast(host, text) {
  host.querySelector(".toast")?.remove();
  const box = h("div", { class: "toast", role: "status", data: { toast: text } }, text);
  host.append(box);
  setTimeout(() => box.classList.add("leaving"), 2800);
  setTimeout(() => box.remove(), 3200);
}

export function alertBox(host, title, text) {
  const close = () => veil.remove();
  const veil = h("div", { class: "alert-veil" }, h("div", { class: "alert", role: "alertdialog", data: { alert: text } },
    h("b", {}, title), h("p", {}, text), h("button", { type: "button", onclick: close }, "OK")));
  host.append(veil);
  veil.querySelector("button").focus({ preventScroll: true });
}

/** A question with one way on and one way back. */
export function confirmBox(host, title, text, yes, act) {
  const close = () => veil.remove();
  const veil = h("div", { class: "alert-veil" }, h("div", { class: "alert", role: "alertdialog", data: { confirm: title } },
    h("b", {}, title), h("p", {}, text), h("div", { class: "choices" },
      h("button", { type: "button", onclick: close }, "Cancel"),
      h("button", { type: "button", class: "yes", data: { yes: "" }, onclick: () => { close(); act(); } }, yes))));
  host.append(veil);
  veil.querySelector(".yes").focus({ preventScroll: true });
}

/** A notification from the top of the phone: what another person handed over. It stays until dismissed. */
export function banner(host, title, content) {
  host.querySelector(".banner")?.remove();
  const box = h("div", { class: "banner", data: { banner: "" } },
    h("div", { class: "banner-head" }, h("b", {}, title),
      h("button", { type: "button", "aria-label": "Dismiss", onclick: () => box.remove() }, icon("close", 16, 2.2))),
    h("div", { class: "banner-body" }, content));
  host.append(box);
  return box;
}

/** Message effects by their ids, as light as a wink. */
const EFFECTS = {
  "5104841245755180586": "\u{1F525}", "5107584321108051014": "\u{1F44D}", "5104858069142078462": "\u{1F44E}",
  "5159385139981059251": "\u2764\uFE0F", "5046509860389126442": "\u{1F389}", "5046589136895476101": "\u{1F4A9}",
};

export function playEffect(host, id) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const sign = EFFECTS[id] ?? "\u2728";
  const rain = h("div", { class: "effect" }, Array.from({ length: 14 }, (_, index) => h("span", {
    style: { "--x": `${(index * 37) % 100}%`, "--delay": `${(index % 7) * 70}ms`, "--size": `${18 + ((index * 13) % 20)}px` },
  }, sign)));
  host.append(rain);
  setTimeout(() => rain.remove(), 2200);
}
