import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hubSpot } from "@bellwether/crm-connectors/connectors/hubspot/hubspot";
import { HubSpotServer } from "@bellwether/crm-connectors/connectors/hubspot/testing/hubspot-server";
import { crmSyncJobType } from "@bellwether/crm-connectors/contract";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CrmScene } from "./testing/crm-scene.ts";

const script = fileURLToPath(new URL("./testing/killable-sync.js", import.meta.url.replace("/src/", "/dist/")));
/** Contacts there: the first five pages of a hundred at most are written in one transaction. */
const contacts = 650;

describe("a process that is killed while it keeps a CRM in step", () => {
  let scene: CrmScene;
  let server: HubSpotServer;
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    if (!existsSync(script)) throw new Error("This test runs compiled code; build first (npx tsc -b apps/model-host).");
    [scene, server] = await Promise.all([CrmScene.open(), new HubSpotServer().open()]);
  });
  afterAll(async () => {
    child?.kill("SIGKILL");
    await Promise.all([scene?.close(), server?.close()]);
  });

  /** Runs the process until the CRM is asked something, and kills it there: the CRM does it, and nobody here hears of it. */
  async function killAt(isIt: (path: string) => boolean): Promise<void> {
    const running = start();
    const gone = once(running, "exit");
    server.onRequest = ({ url }) => {
      if (isIt(url.pathname)) running.kill("SIGKILL");
    };
    expect(await gone).toEqual([null, "SIGKILL"]);
    server.onRequest = undefined;
  }

  function start(): ChildProcess {
    child = spawn(process.execPath, [script, scene.database.appUrl], { stdio: "ignore" });
    return child;
  }

  const count = (sql: string) => scene.rows<{ count: number }>(`SELECT count(*)::integer AS count FROM ${sql}`);

  it("is followed by one that goes on where it was, and neither loses nor doubles anybody", async () => {
    const { token } = server;
    await scene.connect(hubSpot, {
      object: "contacts",
      settings: { baseUrl: server.url },
      secrets: { token },
      matching: { createsThere: true },
    });
    for (let n = 1; n <= contacts; n++) server.put({ email: `p${n}@example.com`, lastname: `P${n}` });
    await scene.put(...[1, 2, 3].map((n) => ({ externalId: `C${n}`, name: `C${n}`, email: `c${n}@example.com` })));
    const { tenantId, connectionId: id, database } = scene;
    const request = { tenantId, type: crmSyncJobType, input: { connectionId: id }, createdBy: null };
    const jobId = await scene.write((db) => new JobQueue(database.door).enqueue(db, request));

    let pages = 0;
    await killAt((path) => path.endsWith("/search") && ++pages === 6);
    // What was committed stays, and of the page that was under way nothing. Pages share the records of one instant.
    const [kept] = await count("customer");
    expect(kept!.count).toBeGreaterThan(450);
    expect(kept!.count).toBeLessThanOrEqual(500 + 3);
    server.requests.length = 0;
    await killAt((path) => path.includes("/batch/"));
    expect(server.requests.filter(({ url }) => url.pathname.endsWith("/search")).length).toBeLessThan(4);
    expect(server.contacts.size).toBe(contacts + 3);
    expect(await count("crm_link")).toEqual([{ count: contacts }]);

    start();
    await waitFor(
      async () => {
        const [job] = await scene.rows<{ status: string }>("SELECT status FROM job WHERE id = $1", [jobId]);
        return job?.status === "COMPLETED" ? job : undefined;
      },
      "the end of the sync",
      40_000,
    );
    expect(await scene.rows("SELECT attempts FROM job")).toEqual([{ attempts: 3 }]);
    expect(await count("customer")).toEqual([{ count: contacts + 3 }]);
    expect(await count("crm_link")).toEqual([{ count: contacts + 3 }]);
    expect(server.contacts.size).toBe(contacts + 3);
    const [run, ...others] = await scene.rows<{ counts: Record<string, number> }>("SELECT counts FROM crm_sync_run");
    expect(others).toEqual([]);
    expect(run!.counts["here.created"]).toBe(contacts);
  });
});
