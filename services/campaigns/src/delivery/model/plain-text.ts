const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/**
 * What a mail's HTML says, for readers that show none: links as `text (address)`, blocks as paragraphs. Made for HTML that comes out of
 * a mail template, not for pages of the web.
 */
export function plainText(html: string): string {
  const words = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(head|style|script|title)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<div[^>]*display:\s*none[\s\S]*?<\/div>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<a\b[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_all, address: string, words: string) => {
      const text = words.replace(/<[^>]*>/g, "").trim();
      return text === "" || text === address ? address : `${text} (${address})`;
    })
    .replace(/<img\b[^>]*?alt="([^"]+)"[^>]*>/gi, "$1")
    .replace(/<li\b[^>]*>/gi, "\n- ")
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/<\/(p|div|tr|table|h[1-6]|li|ul|ol)>/gi, "\n\n")
    .replace(/<[^>]*>/g, "");
  return withoutEntities(words)
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A text whose characters are written as HTML writes them, as it is read. */
export function withoutEntities(html: string): string {
  return html.replace(/&(#x?[0-9a-f]+|\w+);/gi, readEntity);
}

function readEntity(whole: string, name: string): string {
  if (!name.startsWith("#")) return entities[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
