import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { JobDefinition } from "../jobs/job-definition.ts";

const input = z.object({ seed: z.number().int(), steps: z.number().int(), stepMs: z.number() });

/**
 * A job shaped like a training: slow deterministic work, then an artifact, a model version, its promotion and rows that
 * belong to it, all in one `complete` that takes its time too.
 */
export const killableJob: JobDefinition<z.infer<typeof input>> = {
  type: "test.killable",
  input,
  retryLimit: 0,
  async run(context, { seed, steps, stepMs }) {
    let state = createHash("sha256").update(String(seed)).digest();
    for (let step = 1; step <= steps; step += 1) {
      await sleep(stepMs, undefined, { signal: context.signal });
      state = createHash("sha256").update(state).digest();
      await context.report((step / steps) * 0.9, { code: "training.step", facts: { step } });
    }
    await context.complete(async (db) => {
      const weights = Readable.from([state, state, state]);
      const artifactId = await context.artifacts.put(context.tenantId, weights, "application/octet-stream", db);
      await db.query("SELECT pg_sleep($1)", [stepMs / 1_000]);
      const score = state.readUInt8(0) / 256;
      const version = await context.registry.register(db, {
        task: "test",
        variant: "DAY",
        jobId: context.jobId,
        windowStart: "2026-01-01",
        windowEnd: "2026-02-01",
        dataHash: state.toString("hex"),
        codeVersion: "1",
        seed,
        engine: "none",
        metrics: { score, baselineScore: 2, championScore: null },
        artifactId,
      });
      await db.query("SELECT pg_sleep($1)", [stepMs / 1_000]);
      const { promoted } = await context.registry.promote(db, version.id);
      for (let row = 0; row < 10; row += 1)
        await db.query("INSERT INTO category (id, name, path) VALUES (gen_random_uuid(), $1, $1)", [`row ${row}`]);
      await db.query("SELECT pg_sleep($1)", [stepMs / 1_000]);
      return { version: version.version, promoted, score };
    });
  },
};
