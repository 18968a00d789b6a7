import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SegmentCompany } from "../testing/segment-company.ts";
import { settleSegments } from "../testing/settle-segments.ts";

const compiled = fileURLToPath(new URL("../testing/killable-follower.ts", import.meta.url))
  .replace("/src/", "/dist/")
  .replace(/\.ts$/, ".js");

describe("segments whose follower is killed", () => {
  let company: SegmentCompany;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(compiled))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/segments).");
    company = await SegmentCompany.open();
  });
  afterAll(async () => {
    for (const child of children) await kill(child);
    await company?.database.close();
  });

  function startProcess(): ChildProcess {
    const child = spawn(process.execPath, [compiled, company.database.appUrl], { stdio: "ignore" });
    children.push(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  it("lose nobody and count nobody twice, killed wherever it is", async () => {
    const id = await company.addSegment("Visitors", { events: { kind: "PAGE_VIEW", withinDays: 30, atLeast: 1 } });
    const members = (count: number) =>
      waitFor(async () => ((await company.membersOf(id)).length >= count ? true : undefined), `${count} members`);
    await settleSegments(company.database.door, company.tenantId);
    // Everybody is noted before anybody looks, so that each process dies among them.
    await company.write((db) =>
      db.query(
        `INSERT INTO customer (id, external_id) SELECT gen_random_uuid(), 'c' || lpad(n::text, 3, '0') FROM generate_series(1, 300) AS n`,
      ),
    );
    await company.write((db) =>
      db.query(
        `INSERT INTO customer_event (id, external_id, customer_id, kind, occurred_at, content_hash)
         SELECT gen_random_uuid(), external_id, id, 'PAGE_VIEW', now(), '' FROM customer`,
      ),
    );
    for (const count of [5, 150]) {
      const child = startProcess();
      await members(count);
      await kill(child);
    }
    startProcess();
    await members(300);
    await waitFor(
      async () => ((await company.rows("SELECT FROM segment_dirty")).length === 0 ? true : undefined),
      "every note to be taken",
    );
    const changes = await company.changesOf(id);
    expect(changes).toHaveLength(300);
    expect(new Set(changes).size).toBe(300);
    expect(changes.every((change) => change.startsWith("+"))).toBe(true);
    expect(await company.rows("SELECT member_count FROM segment")).toEqual([{ member_count: 300 }]);
  });
});
