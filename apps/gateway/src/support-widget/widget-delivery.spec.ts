import { randomUUID } from "node:crypto";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { replyToCustomer } from "@bellwether/smart-support/conversations/desk/reply-to-customer";
import { Keep } from "@bellwether/widget/line/keep";
import { Road } from "@bellwether/widget/line/road";
import { SupportLine } from "@bellwether/widget/line/support-line";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type FlakyProxy, openFlakyProxy } from "./testing/flaky-proxy.ts";
import { shopOrigin, startWidgetServer, type WidgetServer } from "./testing/widget-site.ts";

let server: WidgetServer;
let proxy: FlakyProxy;
beforeAll(async () => {
  server = await startWidgetServer({ visitorDeeds: 10_000, visitorWaits: 10_000, addressSessions: 10_000 });
  proxy = await openFlakyProxy(server.url, 20261122, 0.4);
});
afterAll(async () => {
  await proxy?.close();
  await server?.close();
});

/** A browser on the shop's page, behind the proxy. */
function openLine(siteKey: string, keep = new Keep(siteKey, null, randomUUID)) {
  const request: typeof fetch = (input, init) =>
    fetch(input, { ...init, headers: { ...(init?.headers as Record<string, string>), origin: shopOrigin } });
  const line = new SupportLine({
    road: new Road(proxy.url, siteKey, request),
    keep,
    identity: async () => null,
    newId: randomUUID,
    backoff: { firstMs: 2, longestMs: 20 },
  });
  const listeners = new Set<() => void>();
  line.onChange = () => {
    for (const listener of listeners) listener();
  };
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!holds()) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });
  return { line, keep, until };
}

const kept = (tenantId: TenantId, conversationId: string) =>
  server.database.rows<{ id: string; text: string }>(
    tenantId,
    "SELECT id, text FROM conversation_message WHERE conversation_id = $1 ORDER BY sequence",
    [conversationId],
  );

async function answer(tenantId: TenantId, conversationId: string, text: string): Promise<void> {
  await server.database.door.write(tenantId, (db) =>
    replyToCustomer(db, { id: conversationId, version: null, author: "agent", messageId: randomUUID(), text }),
  );
}

describe("a conversation over a network that drops, forgets, cuts, repeats and delays", () => {
  it("loses nothing and doubles nothing, either way", async () => {
    const { tenantId, siteKey } = await server.addSite();
    const talks = Array.from({ length: 3 }, async (_, visitor) => {
      const { line, until } = openLine(siteKey);
      await line.start();
      const said = Array.from({ length: 15 }, (_, at) => `visitor ${visitor} says ${at}`);
      line.say(said[0]!, "en");
      await until(() => line.thread.conversation !== null);
      const id = line.thread.conversation!.id;
      for (const [at, text] of said.entries()) {
        if (at > 0) line.say(text, "en");
        await answer(tenantId, id, `agent answers ${at}`);
      }
      await until(() => line.thread.messages.length === 30);
      line.stop();
      const shown = line.thread.messages.map(({ id, text }) => ({ id, text }));
      expect(shown).toEqual(await kept(tenantId, id));
      expect(shown.map(({ text }) => text).filter((text) => text.startsWith("visitor"))).toEqual(said);
      expect(shown.map(({ text }) => text).filter((text) => text.startsWith("agent"))).toHaveLength(15);
      expect(line.pending).toEqual([]);
    });
    await Promise.all(talks);
    for (const times of Object.values(proxy.done)) expect(times).toBeGreaterThan(0);
  });

  it("goes on where the page before left off, with what it could not say any more", async () => {
    const { tenantId, siteKey } = await server.addSite();
    const first = openLine(siteKey);
    await first.line.start();
    first.line.say("Where is my order?", "en");
    await first.until(() => first.line.thread.messages.length === 1);
    first.line.stop();
    // Said as the page was left: the browser kept it, and the server has it or not.
    first.line.say("Hello?", "en");
    const id = first.line.thread.conversation!.id;
    await answer(tenantId, id, "On its way.");

    const later = openLine(siteKey, first.keep);
    await later.line.start();
    await later.until(() => later.line.thread.messages.length === 3);
    later.line.stop();
    expect(later.line.thread.messages.map(({ text }) => text)).toEqual(["Where is my order?", "On its way.", "Hello?"]);
    expect(await kept(tenantId, id)).toHaveLength(3);
  });
});
