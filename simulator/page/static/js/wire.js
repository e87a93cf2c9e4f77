// Speaking with the server: one stream in, small requests out.

import { change, tell } from "./store.js";

/** Opens the stream; after a break it opens again by itself and the whole state is told anew. */
export function openStream() {
  let wait = 400;
  const open = () => {
    const stream = new EventSource("/sim/events");
    stream.onopen = () => { wait = 400; tell("connection", true); };
    stream.onmessage = (event) => change(JSON.parse(event.data));
    stream.onerror = () => {
      stream.close();
      tell("connection", false);
      setTimeout(open, wait);
      wait = Math.min(wait * 1.6, 5000);
    };
  };
  open();
}

export class Refused extends Error {}

async function ask(method, path, options) {
  const answer = await fetch(path, { method, ...options });
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(body.error ?? `The simulator answered ${answer.status}`);
  return body;
}

const asJson = (body) => ({ headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

export const get = (path) => ask("GET", path, {});
export const post = (path, body = {}) => ask("POST", path, asJson(body));
export const patch = (path, body) => ask("PATCH", path, asJson(body));
export const remove = (path) => ask("DELETE", path, {});

/** What a person does in his chat with a bot. */
export const act = (person, bot, action, body = {}) => post(`/sim/people/${person}/${action}`, { bot, ...body });

/** `files`: [{blob, name}]; `as`: photo or document. */
export function upload(person, bot, as, files, { caption = "", replyTo } = {}) {
  const form = new FormData();
  form.append("bot", String(bot));
  form.append("as", as);
  form.append("caption", caption);
  if (replyTo) form.append("reply_to", String(replyTo));
  for (const { blob, name } of files) form.append("file", blob, name);
  return ask("POST", `/sim/people/${person}/upload`, { body: form });
}
