/** How a file's rows are written. */
export type TextFormat = { kind: "csv"; delimiter: string } | { kind: "ndjson" };

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * Finds how rows are written: NDJSON when the text begins with `{`, else CSV with the delimiter that the header has
 * most of outside quotes.
 */
export function findFormat(head: string): TextFormat {
  const text = head.trimStart();
  if (text.startsWith("{")) return { kind: "ndjson" };
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === "\n" || character === "\r") break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  let best: string = delimiters[0];
  for (const delimiter of delimiters) if (counts.get(delimiter)! > counts.get(best)!) best = delimiter;
  return { kind: "csv", delimiter: best };
}
