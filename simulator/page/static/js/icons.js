// Line icons on a 24 by 24 grid, drawn here so that nothing is loaded from elsewhere.

import { svg } from "./dom.js";

const PATHS = {
  back: "M15 4.5 7.5 12l7.5 7.5",
  attach: "M20 11.2l-8.4 8.4a5 5 0 0 1-7.1-7.1l8.8-8.8a3.4 3.4 0 0 1 4.8 4.8l-8.7 8.7a1.7 1.7 0 0 1-2.4-2.4l7.8-7.8",
  send: "M12 19V5.5M5.8 11.4 12 5.2l6.2 6.2",
  mic: "M12 3.5a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0v-5a3 3 0 0 1 3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21",
  keyboard: "M4 4h6.5v6.5H4zM13.5 4H20v6.5h-6.5zM4 13.5h6.5V20H4zM13.5 13.5H20V20h-6.5z",
  hide: "M5 9l7 7 7-7",
  down: "M5.5 9l6.5 6.5L18.5 9",
  close: "M6 6l12 12M18 6 6 18",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  reply: "M10 6 4 12l6 6M4.5 12H14a6 6 0 0 1 6 6",
  forward: "M14 6l6 6-6 6M19.5 12H10a6 6 0 0 0-6 6",
  edit: "M4 20l1-4.2L16.3 4.5a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L8.2 19z",
  copy: "M9 9h10.5v10.5H9zM15 5.5V4.5H4.5V15h1",
  bin: "M5 7h14M10 7V4.5h4V7M6.5 7l1 12.5h9l1-12.5",
  file: "M6.5 3.5h7l4.5 4.5v12.5H6.5zM13 3.5V8.5h5",
  image: "M4 5h16v14H4zM4 16l4.5-4.5 4 4L15 13l5 4.5M9 9.2h.01",
  pin: "M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.8-3.8 3.8-5.7 7.5-5.7s6.7 1.9 7.5 5.7",
  sticker: "M12 3.5a8.5 8.5 0 1 0 8.5 8.5h-5a3.5 3.5 0 0 1-3.5-3.5zM12 3.5 20.5 12M8.5 14.5c.9 1.2 2 1.8 3.5 1.8",
  camera: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  poll: "M5.5 20V11M12 20V4M18.5 20v-6",
  sun: "M12 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4",
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z",
  clock: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7v5.2l3.3 2",
  journal: "M5 5.5h14M5 10h14M5 14.5h9M5 19h6",
  fault: "M12 4 21 19.5H3zM12 10v4.5M12 17h.01",
  add: "M12 5v14M5 12h14",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3A4 4 0 0 0 11 18.7l1.2-1.2",
  block: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM6.2 6.2l11.6 11.6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  open: "M9 6.5h8.5V15M17 7 7 17",
};

const SOLID = {
  play: "M8 5.2v13.6a.8.8 0 0 0 1.2.7l10.9-6.8a.8.8 0 0 0 0-1.4L9.2 4.5a.8.8 0 0 0-1.2.7z",
  pause: "M7 5h3.6v14H7zM13.4 5H17v14h-3.6z",
  menu: "M4 6.2h16v2H4zM4 11h16v2H4zM4 15.8h16v2H4z",
};

export function icon(name, size = 24, width = 1.8) {
  const solid = SOLID[name];
  return svg("svg", {
    viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", class: "icon",
    fill: solid ? "currentColor" : "none", stroke: solid ? "none" : "currentColor",
    "stroke-width": name === "more" ? 2.8 : width, "stroke-linecap": "round", "stroke-linejoin": "round",
  }, svg("path", { d: solid ?? PATHS[name] ?? "" }));
}

/** One tick: sent. Two: the bot has taken it. */
export function ticks(read) {
  const one = "M1.5 6.3 4.6 9.4 11 2.6";
  const two = `${one}M7.6 8.9l.6.5L14.6 2.6`;
  return svg("svg", {
    viewBox: "0 0 16 12", width: 16, height: 12, class: "ticks", "aria-label": read ? "read" : "sent",
    fill: "none", stroke: "currentColor", "stroke-width": 1.4, "stroke-linecap": "round", "stroke-linejoin": "round",
  }, svg("path", { d: read ? two : one }));
}

/** Signal, network and battery of a phone's status bar. */
export function statusIcons() {
  const bars = [3, 5.5, 8, 10.5].map((height, at) =>
    svg("rect", { x: at * 4.6, y: 11 - height, width: 3.2, height, rx: 0.9 }));
  return svg("svg", { viewBox: "0 0 52 12", width: 52, height: 12, class: "icon", fill: "currentColor", "aria-hidden": "true" },
    ...bars,
    svg("rect", { x: 25.5, y: 0.7, width: 21, height: 10.6, rx: 3.2, fill: "none", stroke: "currentColor", opacity: 0.45 }),
    svg("rect", { x: 27.2, y: 2.4, width: 15.5, height: 7.2, rx: 1.9 }),
    svg("path", { d: "M48 4.2v3.6c.9-.3 1.5-1 1.5-1.8s-.6-1.5-1.5-1.8z", opacity: 0.5 }));
}
