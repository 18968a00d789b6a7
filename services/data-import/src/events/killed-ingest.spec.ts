import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { ImportDesk } from "../testing/import-desk.ts";
import { madeProducts } from "../testing/made-events.ts";
import { runSender, senderPath } from "../testing/run-sender.ts";

let desk: ImportDesk;

beforeAll(async () => {
  if (!existsSync(senderPath)) throw new Error("This test runs compiled code; build first (npx tsc -b).");
  desk = await ImportDesk.open();
  await desk.clear();
  await desk.import("products", `sku\n${madeProducts.join("\n")}\n`);
});

afterAll(() => desk?.close());

it("a sender that is killed in the middle and sends all again loses no event and keeps none twice", async () => {
  const sent = { appUrl: desk.appUrl, tenantId: desk.tenant, events: 4_000, perCall: 200 };
  const before = await runSender(sent, (calls, sender) => {
    if (calls === 5) sender.kill("SIGKILL");
  });
  const count = async () => (await desk.rows<{ n: number }>("SELECT count(*)::int AS n FROM customer_event"))[0]!.n;
  const kept = await count();
  // Calls are kept whole; the one under way when it died is there or not, and nobody was told.
  expect(kept % sent.perCall).toBe(0);
  expect(kept).toBeGreaterThanOrEqual(before.length * sent.perCall);
  expect(kept).toBeLessThan(sent.events);
  const after = await runSender(sent);
  const sum = (of: "created" | "unchanged" | "rejected") => after.reduce((total, call) => total + call[of], 0);
  expect([sum("created"), sum("unchanged"), sum("rejected")]).toEqual([sent.events - kept, kept, 0]);
  expect(await count()).toBe(sent.events);
});
