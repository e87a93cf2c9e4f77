// Switches for what a network and a busy Telegram do to a bot.

import { h } from "./dom.js";
import { store } from "./store.js";

export function faultRows(set) {
  if (!store.faults.length) return h("p", {}, "This world has no faults to switch.");
  return store.faults.map((fault) => h("label", { class: "fault-row", title: fault.help },
    h("span", {}, fault.label), control(fault, (value) => set({ [fault.name]: value })), fault.type === "rate" ? once(fault, set) : undefined));
}

function control(fault, set) {
  if (fault.type === "switch") {
    return h("input", { type: "checkbox", checked: Boolean(fault.value), data: { fault: fault.name }, onchange: (event) => set(event.target.checked) });
  }
  if (fault.type === "rate") {
    const shown = h("small", {}, percent(fault.value));
    const slider = h("input", {
      type: "range", min: "0", max: "100", value: String(Math.round(fault.value * 100)), data: { fault: fault.name },
      oninput: (event) => { shown.textContent = percent(event.target.value / 100); },
      onchange: (event) => set(Number(event.target.value) / 100),
    });
    return h("span", { class: "slider" }, slider, shown);
  }
  return h("input", {
    type: "number", min: "0", step: fault.type === "whole" ? "1" : "any", value: String(fault.value), data: { fault: fault.name },
    onchange: (event) => set(Number(event.target.value)),
  });
}

/** Strikes the next call (or update) only. */
function once(fault, set) {
  return h("button", {
    class: "pill once", type: "button", title: "The next one only", data: { once: fault.name },
    onclick: (event) => { event.preventDefault(); set({ next: fault.name }); },
  }, "next");
}

const percent = (share) => `${Math.round(share * 100)} %`;
