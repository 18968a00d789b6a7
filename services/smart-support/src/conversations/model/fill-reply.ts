/** What canned replies may speak of, by the name that is written between double braces. */
export const replyVariables = ["customer.name", "agent.name", "order.number", "conversation.subject"] as const;
export type ReplyVariable = (typeof replyVariables)[number];

const variable = /\{\{\s*([\w.]+)\s*\}\}/g;

/** Names between braces that no reply can speak of, each once. */
export function unknownVariables(body: string): string[] {
  const names = Array.from(body.matchAll(variable), ([, name]) => name!);
  return [...new Set(names)].filter((name) => !(replyVariables as readonly string[]).includes(name));
}

/**
 * A canned reply with its variables filled. One without a value stays as it is written, so that the agent sees what is missing before it
 * is sent; values are never read for variables themselves.
 *
 * @example fillReply("Hello {{customer.name}}", { "customer.name": "Li" }) // "Hello Li"
 */
export function fillReply(body: string, values: Partial<Record<ReplyVariable, string | null>>): string {
  return body.replace(variable, (written, name: string) => values[name as ReplyVariable] || written);
}
