/** What canned replies speak of, by the name that is written between double braces. */
export type ReplyValues = Readonly<Record<string, string | null>>;

/** A canned reply with what is known filled in; the rest stays as it is written, so that the agent sees what is missing. */
export function fillReply(body: string, values: ReplyValues): string {
  return body.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (written, name: string) => values[name] || written);
}
