import type { TestGateway } from "@bellwether/gateway/server/testing/test-gateway";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** The whole answer as text, with everything inside ids and cursors made readable. */
export async function askRootField(
  gateway: TestGateway,
  name: string,
  { document, variables }: RootFieldCase,
  about: Tenant,
  headers: Record<string, string>,
): Promise<string> {
  const asked = { query: document, variables: variables?.(about) };
  if (name.startsWith("Subscription.")) return readable(await firstEvent(gateway, asked, headers));
  const { body } = await gateway.ask(asked.query, asked.variables, headers);
  return readable(JSON.stringify(body));
}

/** Subscribes by server-sent events and leaves after the first. */
async function firstEvent(gateway: TestGateway, asked: object, headers: Record<string, string>): Promise<string> {
  const leaving = new AbortController();
  const response = await gateway.fetch("/graphql/stream", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
    body: JSON.stringify(asked),
    signal: leaving.signal,
  });
  if (response.body === null) return "";
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const piece of response.body) {
      text += decoder.decode(piece as Uint8Array, { stream: true });
      if (/^data: ?\{.*\}$/m.test(text)) break;
    }
  } finally {
    leaving.abort();
  }
  return text;
}

/** The text, and after it what every opaque word in it says. */
function readable(text: string): string {
  const opaque = text.match(/[A-Za-z0-9_-]{20,}/g) ?? [];
  return [text, ...opaque.map((word) => Buffer.from(word, "base64url").toString("utf8"))].join("\n");
}

/** Everything by which a tenant's data would be recognised. */
export function marksOf({ id, prefix, keys, memberId, spareKeyId }: Tenant): string[] {
  const { inventory, ...others } = keys;
  return [id, prefix, memberId, spareKeyId, ...Object.values(others).flat(), ...Object.values(inventory).flat()];
}
