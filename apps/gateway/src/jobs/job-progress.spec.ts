import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { followImport } from "../imports/import-progress.ts";
import { LatestEvent } from "../subscriptions/latest-event.ts";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";
import { type DomainKeys, insertDomainData } from "../testing/domain-data.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";
import { followJob } from "./job-progress.ts";

/** A feed that the specification itself announces on. */
class OwnFeed implements ProgressFeed {
  private readonly readers = new Set<LatestEvent<{ kind: "job" | "import"; id: string }>>();

  follow(_tenantId: string, kind: "job" | "import", id: string) {
    const reader = new LatestEvent<{ kind: "job" | "import"; id: string }>(() => this.readers.delete(reader));
    this.readers.add(reader);
    reader.offer({ kind, id });
    return reader;
  }

  announce(kind: "job" | "import", id: string) {
    for (const reader of this.readers) reader.offer({ kind, id });
  }

  get following(): number {
    return this.readers.size;
  }
}

let gateway: DomainGateway;
let keys: DomainKeys;
const feed = new OwnFeed();

beforeAll(async () => {
  gateway = await openDomainGateway({ progress: feed });
  keys = await insertDomainData(gateway.door, gateway.tenantId, { products: 1, customers: 1, ordersPerCustomer: 1 });
});
afterAll(() => gateway?.close());

const change = (sql: string, id: string) => gateway.door.write(gateway.tenantId, (db) => db.query(sql, [id]));

describe("following a job", () => {
  it("gives its state at once, then each change, and ends at a final state", async () => {
    const { context, close } = gateway.open();
    const changes = await followJob(keys.job, context);
    expect((await changes.next()).value).toMatchObject({ status: "RUNNING", progress: 0.25 });

    await change("UPDATE job SET progress = 0.5 WHERE id = $1", keys.job);
    feed.announce("job", keys.job);
    expect((await changes.next()).value).toMatchObject({ status: "RUNNING", progress: 0.5 });

    await change("UPDATE job SET status = 'COMPLETED', progress = 1, finished_at = now() WHERE id = $1", keys.job);
    feed.announce("job", keys.job);
    expect((await changes.next()).value).toMatchObject({ status: "COMPLETED", progress: 1 });
    expect((await changes.next()).done).toBe(true);
    expect(feed.following).toBe(0);
    await close();
  });

  it("that has ended gives its state once", async () => {
    const { context, close } = gateway.open();
    const seen: string[] = [];
    for await (const job of await followJob(keys.job, context)) seen.push(job.status);
    expect(seen).toEqual(["COMPLETED"]);
    await close();
  });

  it("that is not there is refused before the first value", async () => {
    const { context, close } = gateway.open();
    await expect(followJob(randomUUID(), context)).rejects.toMatchObject({ extensions: { code: "NOT_FOUND" } });
    expect(feed.following).toBe(0);
    await close();
  });
});

describe("following an import", () => {
  it("counts rows as they come and ends with it", async () => {
    const waiting = randomUUID();
    await change(
      "INSERT INTO import_batch (id, kind, file_name, status, bytes_total) VALUES ($1, 'orders', 'a.csv', 'RUNNING', 100)",
      waiting,
    );
    const { context, close } = gateway.open();
    const changes = await followImport(waiting, context);
    expect((await changes.next()).value).toMatchObject({ status: "RUNNING", rowsRead: 0, progress: 0 });
    await change("UPDATE import_batch SET bytes_read = 50, rows_read = 10, rows_accepted = 10 WHERE id = $1", waiting);
    feed.announce("import", waiting);
    expect((await changes.next()).value).toMatchObject({ rowsRead: 10, progress: 0.4 });
    await change("UPDATE import_batch SET status = 'COMPLETED' WHERE id = $1", waiting);
    feed.announce("import", waiting);
    expect((await changes.next()).value).toMatchObject({ status: "COMPLETED", progress: 1 });
    expect((await changes.next()).done).toBe(true);
    await close();
  });
});
