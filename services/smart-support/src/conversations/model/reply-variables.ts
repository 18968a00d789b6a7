/** What canned replies may speak of, by the name that is written between double braces. */
export const replyVariables = ["customer.name", "agent.name", "order.number", "conversation.subject"] as const;

const variable = /\{\{\s*([\w.]+)\s*\}\}/g;

/** Names between braces that no reply can speak of, each once. */
export function unknownVariables(body: string): string[] {
  const names = Array.from(body.matchAll(variable), ([, name]) => name!);
  return [...new Set(names)].filter((name) => !(replyVariables as readonly string[]).includes(name));
}
