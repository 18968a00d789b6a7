import { randomUUID } from "node:crypto";
import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SiteServer } from "../../testing/site-server.ts";
import { articleSiteJob } from "./site-job.ts";

const job = articleSiteJob({ destinations: new Destinations("127.0.0.0/8") });

let database: RuntimeDatabase;
let server: SiteServer;
let tenantId: TenantId;
beforeAll(async () => {
  [database, server] = await Promise.all([createRuntimeDatabase(), SiteServer.open()]);
  tenantId = await database.addTenant();
});
afterAll(() => Promise.all([database?.close(), server?.close()]));

/** Runs the job once, and tells its result and what it reported. */
async function run(siteId: string) {
  let result: Record<string, unknown> = {};
  const steps: (string | undefined)[] = [];
  const context: Partial<JobContext> = {
    tenantId,
    jobId: randomUUID(),
    door: database.door,
    signal: new AbortController().signal,
    report: async (_fraction, remark) => void steps.push(remark?.code),
    complete: (commit) =>
      database.door.write(tenantId, async (db) => {
        result = await commit(db);
      }),
  };
  await job.run(context as JobContext, { siteId });
  return { result, steps, jobId: context.jobId };
}

async function addSite(): Promise<string> {
  const id = randomUUID();
  const url = `${server.origin}/sitemap.xml?of=${id}`;
  await database.door.write(tenantId, (db) =>
    db.query("INSERT INTO article_site (id, url, audience, is_nightly) VALUES ($1, $2, 'AGENTS', true)", [id, url]),
  );
  return id;
}

const site = (id: string) =>
  database.rows(
    tenantId,
    "SELECT job_id, problem->>'code' AS problem, read_at IS NULL AS unread FROM article_site WHERE id = $1",
    [id],
  );

describe("a job that reads a site", () => {
  it("tells how far it is, and its pages by what became of them", async () => {
    const id = await addSite();
    server.publish({
      [`/sitemap.xml?of=${id}`]: server.map("/a", "/b"),
      "/a": "<h1>A</h1><p>For agents.</p>",
    });
    const { result, steps, jobId } = await run(id);
    expect(result).toEqual({
      siteId: id,
      counts: { CREATED: 1, UPDATED: 0, UNCHANGED: 0, REFUSED: 1, GONE: 0 },
      problem: null,
    });
    expect(steps).toEqual(["site.step-map", "site.step-pages", "site.step-pages"]);
    expect(await site(id)).toEqual([{ job_id: jobId, problem: null, unread: false }]);
    expect(await database.rows(tenantId, "SELECT title, audience, source_kind FROM article")).toEqual([
      { title: "A", audience: "AGENTS", source_kind: "SITEMAP" },
    ]);
  });

  it("fails with the rule by which a site is refused, which the site tells too", async () => {
    const id = await addSite();
    server.publish({});
    await expect(run(id)).rejects.toMatchObject({ name: "JobFailure", code: "site.no-map" });
    expect(await site(id)).toMatchObject([{ problem: "site.no-map", unread: false }]);
  });

  it("has nothing to do where the site was removed meanwhile", async () => {
    const siteId = randomUUID();
    expect((await run(siteId)).result).toEqual({ siteId });
  });
});
