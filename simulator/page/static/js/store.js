// What the page knows: told once in whole when the stream opens, then in changes.

export const store = {
  bots: [], people: new Map(), order: [], chats: new Map(), zones: [], faults: [],
  journal: [], findings: [], clock: { base: Date.now(), at: performance.now(), frozen: false, offset: 0 },
};

const listeners = new Set();

/** `listener(topic, detail)`; returns the function that stops it. */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tell(topic, detail) {
  for (const listener of listeners) listener(topic, detail);
}

export const chatKey = (person, bot) => `${person}:${bot}`;

export function nowMs() {
  return store.clock.frozen ? store.clock.base : store.clock.base + (performance.now() - store.clock.at);
}

export const nowSeconds = () => nowMs() / 1000;

export function chatOf(person, bot) {
  const key = chatKey(person, bot);
  if (!store.chats.has(key)) {
    store.chats.set(key, { person, bot, messages: [], byId: new Map(), commands: [], keyboard: null, typing: null, draft: null, started: false });
  }
  return store.chats.get(key);
}

/** The changes the server tells, by their `kind`. */
const CHANGES = {
  snapshot(event) {
    store.bots = event.bots;
    store.people = new Map(event.people.map((person) => [person.id, person]));
    store.order = event.people.map((person) => person.id);
    store.zones = event.zones;
    store.faults = event.faults;
    store.journal = event.journal;
    store.findings = event.findings;
    store.chats.clear();
    setClock(event.clock);
    for (const chat of event.chats) takeChat(chat);
    tell("everything");
  },
  chat(event) {
    takeChat(event.chat);
    tell("chat", { key: chatKey(event.chat.person, event.chat.bot), whole: true });
  },
  screen(event) {
    const chat = chatOf(event.person, event.bot);
    Object.assign(chat, { commands: event.commands, keyboard: event.keyboard, menu: event.menu, started: event.started });
    tell("screen", { key: chatKey(event.person, event.bot) });
  },
  message(event) {
    const chat = chatOf(event.person, event.bot);
    const fresh = put(chat, event.message);
    if (fresh && !event.message.out) Object.assign(chat, { typing: null, draft: null });
    tell("message", { key: chatKey(event.person, event.bot), message: event.message, fresh });
  },
  deleted(event) {
    const chat = chatOf(event.person, event.bot);
    chat.messages = chat.messages.filter((message) => message.id !== event.message);
    chat.byId.delete(event.message);
    tell("chat", { key: chatKey(event.person, event.bot) });
  },
  read(event) {
    const chat = chatOf(event.person, event.bot);
    for (const id of event.messages) {
      const message = chat.byId.get(id);
      if (message) put(chat, { ...message, read: true });
    }
    tell("chat", { key: chatKey(event.person, event.bot) });
  },
  typing(event) {
    const chat = chatOf(event.person, event.bot);
    Object.assign(chat, { typing: event.action, typingAt: performance.now() });
    tell("typing", { key: chatKey(event.person, event.bot) });
  },
  draft(event) {
    chatOf(event.person, event.bot).draft = event.text || event.blocks.length ? event : null;
    tell("draft", { key: chatKey(event.person, event.bot) });
  },
  answer(event) {
    tell("answer", { key: chatKey(event.person, event.bot), ...event });
  },
  person(event) {
    if (!store.people.has(event.person.id)) store.order.push(event.person.id);
    store.people.set(event.person.id, event.person);
    tell("people");
  },
  bots(event) {
    store.bots = event.bots;
    tell("people");
  },
  clock(event) {
    setClock(event.clock);
    tell("clock");
  },
  faults(event) {
    store.faults = event.faults;
    tell("faults");
  },
  journal(event) {
    store.journal.push(...event.entries);
    if (store.journal.length > 2000) store.journal.splice(0, store.journal.length - 2000);
    tell("journal", event.entries);
  },
  findings(event) {
    store.findings = event.findings;
    tell("findings");
  },
};

function setClock(clock) {
  store.clock = { base: clock.now, at: performance.now(), frozen: clock.frozen, offset: clock.offset };
}

function takeChat(view) {
  const chat = chatOf(view.person, view.bot);
  Object.assign(chat, { ...view, messages: [], byId: new Map(), typing: null, draft: null });
  for (const message of view.messages) put(chat, message);
}

/** Messages keep the order in which they came; a newer version takes the place of the older. */
function put(chat, message) {
  const known = chat.byId.get(message.id);
  message.version = (known?.version ?? 0) + 1;
  chat.byId.set(message.id, message);
  if (known) chat.messages[chat.messages.indexOf(known)] = message;
  else chat.messages.push(message);
  return !known;
}

export function change(event) {
  CHANGES[event.kind]?.(event);
}
