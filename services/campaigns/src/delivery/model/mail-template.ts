/** What a mail may say of its reader and sender; each is written `{{name}}`, or `{{name|there}}` with what stands in for nothing. */
const mailVariables = ["name", "organisation", "link", "unsubscribe"] as const;

/** A text in pieces: what is written, and what is filled in. */
export type TemplatePart = string | { variable: string; otherwise: string };

const slot = /\{\{\s*([\p{L}\p{N}_.]+)\s*(?:\|([^{}]*))?\}\}/gu;

/** Splits a text at its variables, once for all who are sent it. */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of text.matchAll(slot)) {
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ variable: match[1]!, otherwise: (match[2] ?? "").trim() });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** Variables of a text that nothing is known of, each once, in their order. */
export function unknownVariables(text: string): string[] {
  const named = parseTemplate(text).flatMap((part) => (typeof part === "string" ? [] : [part.variable]));
  return [...new Set(named)].filter((name) => !(mailVariables as readonly string[]).includes(name));
}

/**
 * Puts a person's values in.
 *
 * @param values by variable; what is missing or empty becomes what stands in for it
 * @param safe makes a value safe where it stands; what the author wrote is left alone
 */
export function fillTemplate(
  parts: readonly TemplatePart[],
  values: Readonly<Record<string, string | null>>,
  safe: (value: string) => string,
): string {
  return parts
    .map((part) => {
      if (typeof part === "string") return part;
      const value = values[part.variable];
      return safe(value === undefined || value === null || value === "" ? part.otherwise : value);
    })
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Safe within HTML text and quoted attributes. */
export function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** Safe within a header: nothing begins a new one. */
export function escapeHeader(value: string): string {
  return value.replace(/\p{Cc}+/gu, " ").trim();
}
