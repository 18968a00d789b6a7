import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "@jest/globals";
import { describeCaptured } from "./testing/describe-captured.ts";

/** Address of a compiled module of this package: a process of its own loads `dist`. */
const compiled = (path: string) => new URL(`../${path}.js`, import.meta.url.replace("/src/", "/dist/")).href;

/** Trains every reference model and predicts; prints SHA-256 of weights, losses and answers, by model. */
const script = `
  const [engine, seed] = process.argv.slice(1);
  const { createHash } = await import("node:crypto");
  const { captureCases } = await import("${compiled("bench/bench-models")}");
  const { captureCounts } = await import("${compiled("capture/capture-mode")}");
  const { loadEngine } = await import("${compiled("tensor/engine")}");
  const { predictRows } = await import("${compiled("tensor/evaluation")}");
  const { takeRows } = await import("${compiled("tensor/training-data")}");
  const { fit } = await import("${compiled("tensor/training-loop")}");
  const { encodeWeights, toTensors } = await import("${compiled("tensor/weights")}");
  await loadEngine({ force: engine });
  const hashes = {};
  for (const { name, model, batch } of captureCases) {
    const rows = takeRows(batch, Uint32Array.from({ length: 12 }, (_, row) => row));
    const options = { seed: Number(seed), epochs: 6, batchSize: 4, learningRate: 0.003, clipNorm: 1 };
    const { weights, history } = await fit(model, rows, options);
    const { values } = await predictRows(model, toTensors(weights), rows, 5);
    const hash = createHash("sha256").update(encodeWeights(weights)).update(JSON.stringify(history)).update(values);
    hashes[name] = hash.digest("hex");
  }
  console.log(JSON.stringify({ hashes, ...captureCounts() }));
`;

interface Trained {
  hashes: Record<string, string>;
  captured: number;
  fallbacks: number;
}

async function trainApart(engine: string, seed: number): Promise<Trained> {
  const words = ["--input-type=module", "-e", script, engine, String(seed)];
  const { stdout } = await promisify(execFile)(process.execPath, words, { timeout: 120_000 });
  return JSON.parse(stdout) as Trained;
}

describeCaptured("trainings in separate processes", () => {
  it.each(["onnx-cpu", "wasm"])(
    "give the same bytes for the same seed on %s, and others for another",
    async (engine) => {
      const one = await trainApart(engine, 4);
      const [again, other] = await Promise.all([trainApart(engine, 4), trainApart(engine, 5)]);
      expect(again).toEqual(one);
      // A training and a prediction of each of five models.
      expect([one.captured, one.fallbacks]).toEqual([engine === "wasm" ? 0 : 10, 0]);
      for (const [name, hash] of Object.entries(one.hashes)) expect(other.hashes[name]).not.toBe(hash);
    },
    240_000,
  );
});
