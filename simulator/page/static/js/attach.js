// The sheet that rises from the composer: pictures to choose, and everything else one can send.

import { h, fill } from "./dom.js";
import { icon } from "./icons.js";
import { upload } from "./wire.js";
import { toast } from "./menus.js";
import { SAMPLES, thumbnail, drawn } from "./samples.js";
import { store } from "./store.js";

const ALBUM = 10;

export function attachSheet(phone) {
  const chosen = [];
  const close = () => { veil.remove(); sheet.remove(); };
  const caption = h("input", { type: "text", placeholder: "Add a caption…", "aria-label": "Caption", data: { caption: "" } });
  const go = h("button", { class: "send", type: "button", "aria-label": "Send", data: { sendChosen: "" }, onclick: () => { close(); sendSamples(phone, chosen, caption.value); } });
  const bar = h("div", { class: "sheet-send" }, caption, go);
  const cells = SAMPLES.map((sample) => cell(sample, chosen, () => mark()));
  const mark = () => {
    cells.forEach((one, index) => {
      const at = chosen.indexOf(SAMPLES[index]);
      one.classList.toggle("chosen", at >= 0);
      one.querySelector(".number").textContent = at >= 0 ? String(at + 1) : "";
    });
    bar.classList.toggle("shown", chosen.length > 0);
    fill(go, icon("send", 22, 2.4), h("small", {}, String(chosen.length)));
  };
  const veil = h("div", { class: "veil dark", onclick: close });
  const sheet = h("div", { class: "sheet", role: "dialog", "aria-label": "Attach", data: { sheet: "" } },
    h("div", { class: "grip" }),
    h("div", { class: "gallery" }, cells),
    h("div", { class: "kinds" }, kinds(phone, close)), bar);
  phone.screen.append(veil, sheet);
}

function cell(sample, chosen, changed) {
  return h("button", {
    class: "sample", type: "button", title: sample.title, data: { sample: sample.name },
    onclick: () => {
      const at = chosen.indexOf(sample);
      if (at >= 0) chosen.splice(at, 1); else chosen.push(sample);
      changed();
    },
  }, thumbnail(sample), h("span", { class: "number" }));
}

function kinds(phone, close) {
  const does = (action, body) => () => { close(); phone.does(action, { ...body, ...phone.composer.replyFields() }); phone.composer.drop(); };
  return [
    kind("image", "Photo", "#2a9ef1", () => { close(); pick(phone, "photo", "image/*"); }),
    kind("file", "File", "#29b6d8", () => { close(); pick(phone, "document", ""); }),
    kind("mic", "Voice", "#f05a77", does("voice", { seconds: 7 })),
    kind("camera", "Video", "#e8803f", does("video_note", { seconds: 9 })),
    kind("sticker", "Sticker", "#b065e6", does("sticker", { emoji: "\u{1F44D}" })),
    kind("person", "Contact", "#e6a12c", does("contact", {})),
    kind("pin", "Location", "#3db55c", does("location", {})),
    kind("poll", "Poll", "#5a7cf0", () => { close(); askPoll(phone); }),
  ];
}

function kind(picture, label, tint, act) {
  return h("button", { class: "kind", type: "button", data: { kind: label.toLowerCase() }, style: { "--tint": tint }, onclick: act },
    h("span", { class: "round" }, icon(picture, 22)), h("small", {}, label));
}

function pick(phone, as, accept) {
  const field = h("input", { type: "file", multiple: true, accept, onchange: () => sendFiles(phone, as, [...field.files]) });
  field.click();
}

function askPoll(phone) {
  const words = prompt("Question and options, separated by new lines or “/”", "When shall we meet? / Today / Tomorrow");
  const [question, ...options] = (words ?? "").split(/\s*[\n/]\s*/u).filter(Boolean);
  if (question && options.length > 1) phone.does("poll", { question, options });
}

/** More than ten go as several albums, as a phone does it. */
export async function sendFiles(phone, as, files, caption = "") {
  const replyTo = phone.composer.replyFields().reply_to;
  phone.composer.drop();
  for (let at = 0; at < files.length; at += ALBUM) {
    const part = files.slice(at, at + ALBUM).map((file) => ({ blob: file, name: file.name || "photo.jpg" }));
    try {
      await upload(phone.person.id, phone.bot.id, as, part, { caption: at === 0 ? caption : "", replyTo });
    } catch (error) { toast(phone.screen, error.message); return; }
  }
}

async function sendSamples(phone, chosen, caption) {
  const seed = store.journal.length + Date.now();
  const files = await Promise.all(chosen.map(async (sample, index) =>
    new File([await drawn(sample, seed + index)], `${sample.name}.jpg`, { type: "image/jpeg" })));
  await sendFiles(phone, "photo", files, caption);
}
