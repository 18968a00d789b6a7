import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../../contract.ts";
import { addList } from "../../testing/add-list.ts";
import { SendingScene } from "../../testing/sending-scene.ts";
import { MetaServer } from "./testing/meta-server.ts";

const compiled = fileURLToPath(new URL("../../testing/killable-sender.ts", import.meta.url))
  .replace("/src/", "/dist/")
  .replace(/\.ts$/, ".js");
const people = 150;
/** Milliseconds that two starts of a process may take on a busy machine. */
const longestMs = 120_000;

describe("a campaign's list whose sender is killed", () => {
  let database: RuntimeDatabase;
  let server: MetaServer;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(compiled))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/campaigns).");
    database = await createRuntimeDatabase([campaignSendJobType]);
    server = await MetaServer.open();
  });
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await server?.close();
    await database?.close();
  });

  function startProcess(): ChildProcess {
    const child = spawn(process.execPath, [compiled, database.appUrl, server.url], { stdio: "ignore" });
    children.push(child);
    return child;
  }

  it(
    "has everybody once, though the platform took them on and nobody heard of it",
    async () => {
      const tenantId = await database.addTenant();
      const scene = await SendingScene.open(database.door, tenantId, 25);
      await scene.addReaders("r", people);
      await scene.write((db) =>
        db.query(
          `INSERT INTO customer_consent (customer_id, purpose, granted, decided_at, source)
           SELECT id, 'ADVERTISING', true, now(), 'test' FROM customer`,
        ),
      );
      const adAudienceId = await addList({ write: (work) => scene.write(work), tenantId }, "META");
      const campaignId = await scene.addCampaign({ channels: ["AD_PLATFORM"], adAudienceId });
      const jobId = await scene.write((db) =>
        new JobQueue(database.door).enqueue(db, {
          tenantId,
          type: campaignSendJobType,
          input: { campaignId },
          createdBy: null,
        }),
      );
      const first = startProcess();
      const died = once(first, "exit");
      server.onDone = ({ method }) => {
        if (method === "POST") first.kill("SIGKILL");
      };
      await died;
      expect(server.members.size).toBe(people);
      expect(await scene.counts(campaignId)).toEqual({ CLAIMED: people });

      server.onDone = () => undefined;
      startProcess();
      await waitFor(
        async () => {
          const [job] = await scene.rows<{ status: string }>("SELECT status FROM job WHERE id = $1", [jobId]);
          return job?.status === "COMPLETED" ? true : undefined;
        },
        "the end of listing",
        longestMs,
      );
      const told = server.heard.filter(({ method }) => method === "POST").map(({ body }) => body);
      // The batch that was in doubt went again, as the same session.
      expect(told).toHaveLength(2);
      expect(told[1]).toBe(told[0]);
      expect(server.members.size).toBe(people);
      expect(await scene.counts(campaignId)).toEqual({ SENT: people });
      const [{ members }] = (await scene.rows("SELECT count(*)::integer AS members FROM ad_audience_member")) as [
        { members: number },
      ];
      expect(members).toBe(people);
    },
    2 * longestMs,
  );
});
