/** What people replied, as the body of an article that somebody is to write; empty where nobody did. */
export function draftOf(replies: readonly string[]): string {
  const own = replies.map((reply) => reply.trim()).filter((reply) => reply !== "");
  return [...new Set(own)].join("\n\n");
}
