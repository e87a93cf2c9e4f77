// Times as the phone's owner reads them: his zone, his language.

const cache = new Map();

function formatter(language, zone, options) {
  const key = `${language}|${zone}|${JSON.stringify(options)}`;
  let found = cache.get(key);
  if (!found) {
    found = build(language, zone, options);
    cache.set(key, found);
  }
  return found;
}

function build(language, zone, options) {
  try {
    return new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" });
  }
}

const clockFace = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

export function time(seconds, person) {
  return formatter(person.language, person.zone, clockFace).format(seconds * 1000);
}

/** A calendar day in the person's zone, as a string that sorts and compares. */
export function dayKey(seconds, zone) {
  return formatter("en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" }).format(seconds * 1000);
}

export function dayTitle(seconds, person, nowSeconds) {
  const days = Math.round(
    (Date.parse(dayKey(seconds, person.zone)) - Date.parse(dayKey(nowSeconds, person.zone))) / 86400000);
  if (days === 0 || days === -1) return capital(relative(person.language).format(days, "day"));
  const sameYear = dayKey(seconds, person.zone).slice(0, 4) === dayKey(nowSeconds, person.zone).slice(0, 4);
  const options = sameYear ? { day: "numeric", month: "long" } : { day: "numeric", month: "long", year: "numeric" };
  return formatter(person.language, person.zone, options).format(seconds * 1000);
}

export function full(seconds, person) {
  return formatter(person.language, person.zone, {
    weekday: "long", day: "numeric", month: "long", year: "numeric", ...clockFace, timeZoneName: "short",
  }).format(seconds * 1000);
}

export function barDate(milliseconds, zone) {
  return formatter("en-GB", zone, { weekday: "short", day: "numeric", month: "short", year: "numeric" })
    .format(milliseconds);
}

export function barTime(milliseconds, zone) {
  return formatter("en-GB", zone, { ...clockFace, second: "2-digit" }).format(milliseconds);
}

/** Offset of a zone from UTC at a moment, in minutes. */
export function offsetMinutes(milliseconds, zone) {
  const parts = formatter("en-GB", zone, {
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(milliseconds);
  const get = (type) => Number(parts.find((part) => part.type === type).value);
  const wall = Date.UTC(get("year"), get("month") - 1, get("day"), get("hour"), get("minute"), get("second"));
  return Math.round((wall - Math.floor(milliseconds / 1000) * 1000) / 60000);
}

/** The moment at which clocks of the zone show this wall time ("2026-03-12T18:30"). */
export function atWall(text, zone) {
  const naive = Date.parse(`${text.length === 16 ? `${text}:00` : text}Z`);
  const first = naive - offsetMinutes(naive, zone) * 60000;
  return naive - offsetMinutes(first, zone) * 60000;
}

export function wall(milliseconds, zone) {
  return new Date(milliseconds + offsetMinutes(milliseconds, zone) * 60000).toISOString().slice(0, 16);
}

/** A date-time entity: `r` is relative, otherwise w weekday, d or D date, t or T time. The year is told only if it is another. */
export function entityText(unix, format, person, nowSeconds) {
  if (format === "r") return ago(unix - nowSeconds, person.language);
  const options = {};
  for (const letter of format) Object.assign(options, LETTERS[letter] ?? {});
  const year = (seconds) => dayKey(seconds, person.zone).slice(0, 4);
  if (format.includes("D") && year(unix) !== year(nowSeconds)) options.year = "numeric";
  return formatter(person.language, person.zone, options).format(unix * 1000);
}

const LETTERS = {
  w: { weekday: "long" },
  d: { day: "2-digit", month: "2-digit", year: "2-digit" },
  D: { day: "numeric", month: "long" },
  t: clockFace,
  T: { ...clockFace, second: "2-digit" },
};

const relatives = new Map();

function relative(language) {
  if (!relatives.has(language)) {
    relatives.set(language, new Intl.RelativeTimeFormat(language, { numeric: "auto" }));
  }
  return relatives.get(language);
}

function ago(seconds, language) {
  const steps = [["day", 86400], ["hour", 3600], ["minute", 60]];
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative(language).format(Math.trunc(seconds / size), unit);
  }
  return relative(language).format(Math.trunc(seconds), "second");
}

export function capital(words) {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function duration(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

export function bytes(size) {
  if (size < 1024) return `${size} B`;
  if (size < 1024 * 1024) return `${(size / 1024).toFixed(1)} KB`;
  return `${(size / 1024 / 1024).toFixed(1)} MB`;
}

export function money(amount, currency, language) {
  try {
    const face = new Intl.NumberFormat(language, { style: "currency", currency });
    return face.format(amount / 10 ** face.resolvedOptions().maximumFractionDigits);
  } catch {
    return `${amount} ${currency}`;
  }
}
