// Rich messages: blocks of headings, lists, tables and details. What is unknown shows its text.

import { h } from "./dom.js";
import * as dates from "./dates.js";
import { link } from "./entities.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", marked: "mark",
  subscript: "sub", superscript: "sup", mathematical_expression: "code",
};

export function richBlocks(blocks, context) {
  return (blocks ?? []).map((block) => richBlock(block, context));
}

function richBlock(block, context) {
  const make = BLOCKS[block.type];
  if (make) return make(block, context);
  return h("p", {}, richText(block.text ?? block.expression ?? `[${block.type}]`, context));
}

const BLOCKS = {
  heading: (block, context) => h(`h${Math.min(Math.max(block.size ?? block.level ?? 2, 1), 6)}`, {}, richText(block.text, context)),
  section_heading: (block, context) => BLOCKS.heading(block, context),
  pre: (block, context) => h("pre", {}, richText(block.text, context)),
  preformatted: (block, context) => h("pre", {}, richText(block.text, context)),
  divider: () => h("hr"),
  list: (block, context) => h(block.items?.some((item) => item.value !== undefined) ? "ol" : "ul", {},
    (block.items ?? []).map((item) => h("li", { class: item.has_checkbox ? "checkbox" : "" },
      item.has_checkbox ? h("input", { type: "checkbox", checked: Boolean(item.is_checked), disabled: true }) : "", richBlocks(item.blocks, context)))),
  blockquote: (block, context) => h("blockquote", {}, richBlocks(block.blocks, context), credit(block, context)),
  expandable_blockquote: (block, context) => h("blockquote", {
    class: "expandable", onclick: (event) => event.currentTarget.classList.toggle("open"),
  }, richText(block.text, context)),
  pullquote: (block, context) => h("blockquote", { class: "pull" }, richText(block.text, context), credit(block, context)),
  footer: (block, context) => h("small", {}, richText(block.text, context)),
  mathematical_expression: (block) => h("code", { class: "formula" }, block.expression),
  details: (block, context) => h("details", { open: Boolean(block.is_open) },
    h("summary", {}, richText(block.summary ?? "", context)), richBlocks(block.blocks, context)),
  table: (block, context) => h("div", { class: "table" }, h("table", { class: block.is_bordered === false ? "plain" : "" },
    block.caption ? h("caption", {}, richText(block.caption, context)) : undefined,
    (block.cells ?? []).map((row) => h("tr", {}, row.map((cell) => h(cell.is_header ? "th" : "td", {
      colspan: String(cell.colspan ?? 1), rowspan: String(cell.rowspan ?? 1),
    }, richText(cell.text ?? "", context))))))),
};

function credit(block, context) {
  return block.credit ? h("small", {}, richText(block.credit, context)) : undefined;
}

function richText(text, context) {
  if (typeof text === "string") return text;
  if (Array.isArray(text)) return text.map((part) => richText(part, context));
  if (!text) return "";
  if (text.type === "date_time" && text.date_time_format) {
    return dates.entityText(text.unix_time, text.date_time_format, context.person, context.now);
  }
  if (text.type === "url") return within(link(text.url, context), text.text, context);
  if (text.type === "spoiler") {
    return within(h("span", { class: "spoiler", onclick: (event) => event.currentTarget.classList.add("revealed") }), text.text, context);
  }
  return within(h(TAGS[text.type] ?? "span"), text.text ?? text.alternative_text ?? text.expression ?? "", context);
}

function within(element, text, context) {
  element.append(...[richText(text, context)].flat(4));
  return element;
}
