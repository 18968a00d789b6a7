import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { Random } from "@bellwether/runtime/tensor/random";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { campaignSendJobType } from "../contract.ts";
import { SendingScene } from "../testing/sending-scene.ts";
import { SmtpSink } from "../testing/smtp-sink.ts";
import { mailConnections } from "./mail/mail-server.ts";

const compiled = fileURLToPath(new URL("../testing/killable-sender.ts", import.meta.url))
  .replace("/src/", "/dist/")
  .replace(/\.ts$/, ".js");
const readers = 200;
const kills = 3;
/** Milliseconds that four starts of a process may take on a busy machine. */
const longestMs = 120_000;

describe("a campaign whose sender is killed", () => {
  let database: RuntimeDatabase;
  let sink: SmtpSink;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(compiled))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/campaigns).");
    database = await createRuntimeDatabase([campaignSendJobType]);
    sink = await SmtpSink.open();
  });
  afterAll(async () => {
    for (const child of children) await kill(child);
    await sink?.close();
    await database?.close();
  });

  function startProcess(): ChildProcess {
    const child = spawn(process.execPath, [compiled, database.appUrl], { stdio: "ignore" });
    children.push(child);
    return child;
  }

  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  /** Resolves in the moment in which the server took the mail on and the sender does not know it yet. */
  function taken(count: number): Promise<void> {
    return new Promise((resolve) => {
      sink.onTaken = () => {
        if (sink.mails.length >= count) resolve();
      };
    });
  }

  it(
    "is in everybody's mailbox once, killed at random moments, each as a mail is taken on",
    async () => {
      const tenantId = await database.addTenant();
      const scene = await SendingScene.open(database.door, tenantId, sink.port);
      await scene.addReaders("r", readers);
      const campaignId = await scene.addCampaign({ holdoutShare: 0.1 });
      const queue = new JobQueue(database.door);
      const jobId = await scene.write((db) =>
        queue.enqueue(db, { tenantId, type: campaignSendJobType, input: { campaignId }, createdBy: null }),
      );
      const random = new Random(6);
      for (let killed = 0; killed < kills; killed += 1) {
        const child = startProcess();
        await taken(sink.mails.length + 1 + random.integer(50));
        await kill(child);
      }
      startProcess();
      await waitFor(
        async () => {
          const [job] = await scene.rows<{ status: string }>("SELECT status FROM job WHERE id = $1", [jobId]);
          return job?.status === "COMPLETED" ? true : undefined;
        },
        "the end of sending",
        longestMs,
      );

      const sends = await scene.rows<{ id: string; status: string; email: string; doubtful: boolean }>(
        `SELECT send.id, send.status, email, was_in_doubt AS doubtful FROM campaign_send AS send
       JOIN customer ON customer.id = customer_id WHERE campaign_id = $1`,
        [campaignId],
      );
      expect(sends).toHaveLength(readers);
      const sent = sends.filter(({ status }) => status === "SENT");
      expect(sent.length + sends.filter(({ status }) => status === "HELD_OUT").length).toBe(readers);
      // Every reader has one mail, under the key of their message, and nobody else has any.
      const mailboxes = [...sink.mailboxes.values()].map(({ to, messageId }) => `${to} ${messageId}`).sort();
      expect(mailboxes).toEqual(sent.map(({ id, email }) => `${email} ${id}@shop.example`).sort());
      // What the server itself saw twice was in a process's hands when that died: no more than its connections, each time.
      const twice = sink.mails.length - sent.length;
      const doubtful = new Set(sends.filter((one) => one.doubtful).map(({ id }) => `${id}@shop.example`));
      expect(twice).toBeLessThanOrEqual(kills * mailConnections);
      const seen = new Set<string>();
      for (const { messageId } of sink.mails) {
        if (seen.has(messageId)) expect(doubtful).toContain(messageId);
        seen.add(messageId);
      }
      expect(doubtful.size).toBeGreaterThan(0);
      expect(doubtful.size).toBeLessThanOrEqual(kills * mailConnections);
    },
    2 * longestMs,
  );
});
