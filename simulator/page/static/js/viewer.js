// A picture filling the phone, with its words below.

import { h } from "./dom.js";
import { icon } from "./icons.js";
import { formatted } from "./entities.js";

export function viewer(host, message, context) {
  const close = () => box.remove();
  const source = `/sim/file/${encodeURIComponent(message.media.file)}`;
  const picture = message.media.kind === "photo"
    ? h("img", { src: source, alt: "" })
    : h("video", { src: source, controls: true, autoplay: true });
  const box = h("div", { class: "viewer", role: "dialog", "aria-label": "Picture", onclick: close },
    h("button", { class: "close", type: "button", "aria-label": "Close", onclick: close }, icon("close", 22, 2.2)),
    picture,
    message.caption ? h("p", {}, formatted(message.caption, message.captionEntities, context)) : undefined);
  host.append(box);
  box.querySelector("button").focus({ preventScroll: true });
  box.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
}
