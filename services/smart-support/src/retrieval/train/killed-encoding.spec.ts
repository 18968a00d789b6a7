import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createRuntimeDatabase, type RuntimeDatabase } from "@bellwether/runtime/testing/runtime-database";
import { waitFor } from "@bellwether/runtime/testing/wait-for";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type EncoderEndpointStub, openEncoderEndpoint } from "../../testing/encoder-endpoint.ts";
import { writeArticle } from "../../testing/write-article.ts";

const script = fileURLToPath(new URL("../../testing/killable-encoding.js", import.meta.url.replace("/src/", "/dist/")));
const passages = 100;
/** Milliseconds that the start of a process may take on a busy machine. */
const longestMs = 60_000;

describe("vectors whose process is killed while they are made", () => {
  let database: RuntimeDatabase;
  let endpoint: EncoderEndpointStub;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    if (!existsSync(script))
      throw new Error("This test runs compiled code; build first (npx tsc -b services/smart-support).");
    [database, endpoint] = await Promise.all([createRuntimeDatabase(), openEncoderEndpoint()]);
  });
  afterAll(async () => {
    for (const child of children) await kill(child);
    await endpoint?.close();
    await database?.close();
  });
  async function kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  it(
    "are each made once all the same",
    async () => {
      const tenantId = await database.addTenant();
      const id = randomUUID();
      await database.door.write(tenantId, async (db) => {
        for (let at = 0; at < passages; at++)
          await writeArticle(db, { title: `Title ${at}`, passages: [`Passage ${at}.`] });
        await db.query("INSERT INTO support_encoder (id, kind, url, model) VALUES ($1, 'OPENAI', $2, 'small')", [
          id,
          `${endpoint.url}/v1`,
        ]);
        await db.query("INSERT INTO support_setting (encoder_id) VALUES ($1)", [id]);
      });
      const start = () => {
        const child = spawn(process.execPath, [script, database.appUrl, tenantId], { stdio: "ignore" });
        children.push(child);
        return child;
      };
      const count = async (name: string) => {
        const [row] = await database.rows<{ count: number }>(
          tenantId,
          "SELECT count(*)::integer AS count FROM passage_vector WHERE encoder = $1",
          [name],
        );
        return row!.count;
      };
      // Its version and two batches are answered; the third never is.
      endpoint.behave = (_, answer) => {
        if (endpoint.asked.length <= 3) answer();
      };
      const killed = start();
      await waitFor(async () => (endpoint.asked.length > 3 ? true : undefined), "the third batch", longestMs);
      await kill(killed);
      expect(await count(`brought:${id}.1`)).toBe(64);

      endpoint.behave = undefined;
      endpoint.asked.length = 0;
      const [code] = await once(start(), "exit");
      expect(code).toBe(0);
      const asked = endpoint.asked.flatMap(({ texts }) => texts).filter((text) => text.startsWith("Title "));
      // Those of the titles that were left, and each title as a question.
      expect(asked.filter((text) => text.includes("\n"))).toHaveLength(passages - 64);
      expect(asked.filter((text) => !text.includes("\n"))).toHaveLength(passages);
      expect(await count(`brought:${id}.1`)).toBe(passages);
      expect(await count(`brought:${id}.1#words`)).toBe(passages);
    },
    4 * longestMs,
  );
});
