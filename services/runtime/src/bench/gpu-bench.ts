import { captureCounts } from "../capture/capture-mode.ts";
import { loadOnnxRuntime } from "../capture/onnx-runtime.ts";
import { absenceOf, seeMachine } from "../capture/provider-presence.ts";
import { type EngineReport, loadEngine } from "../tensor/engine.ts";
import { predictRows } from "../tensor/evaluation.ts";
import { fit } from "../tensor/training-loop.ts";
import { toTensors } from "../tensor/weights.ts";
import { type BenchCase, captureCases } from "./bench-models.ts";
import { compareRuns, type ModelComparison, type ModelRun } from "./gpu-comparison.ts";

/** What came of training and predicting on a card. */
export interface CardReport {
  provider: "cuda" | "webgpu";
  /** Whether a card, or for CUDA its provider's files, can be seen at all. */
  seen: boolean;
  /** Why the provider cannot be used; null where it can. */
  reason: string | null;
  /** Milliseconds of the engines' reference step; null where the provider cannot be used. */
  referenceMs: number | null;
  models: ModelComparison[];
}

/** `used`: a card computed all models as the processor does. `differs`: it did not, or failed. `none`: there is no card. */
export interface GpuBench {
  outcome: "used" | "differs" | "none";
  cards: CardReport[];
}

/** Trains and predicts with each reference model on every card's provider and on the processor, and compares. */
export async function run({ quick = false }: { json: boolean; quick?: boolean }): Promise<GpuBench> {
  const cases = quick ? captureCases.filter(({ name }) => name === "embedding") : captureCases;
  const cards = [await tryCard("cuda"), await tryCard("webgpu")];
  const usable = cards.filter(({ reason }) => reason === null);
  if (usable.length > 0) {
    const onProcessor = await runAll("onnx-cpu", cases, quick);
    for (const card of usable) {
      const onCard = await runAll(`onnx-${card.provider}`, cases, quick);
      card.models = onCard.map((one, index) => compareRuns(one, onProcessor[index]!));
    }
  }
  return { outcome: outcomeOf(cards), cards };
}

function outcomeOf(cards: CardReport[]): GpuBench["outcome"] {
  const used = cards.filter(({ reason }) => reason === null);
  if (used.length === 0) return cards.some(({ seen }) => seen) ? "differs" : "none";
  return used.every(({ models }) => models.every(({ agrees }) => agrees)) ? "used" : "differs";
}

async function tryCard(provider: CardReport["provider"]): Promise<CardReport> {
  let absence: string | null = null;
  const report = (reason: string | null, referenceMs: number | null) => ({
    provider,
    seen: absence === null,
    reason,
    referenceMs,
    models: [],
  });
  try {
    const backends = (await loadOnnxRuntime()).listSupportedBackends().map(({ name }) => name);
    absence = absenceOf(provider, seeMachine(backends));
    // Asked for by name, a provider is tried though nothing of it is seen.
    const { candidates }: EngineReport = await loadEngine({ force: `onnx-${provider}` });
    absence = null;
    return report(null, candidates[0]!.milliseconds);
  } catch (error) {
    return report(absence ?? (error as Error).message, null);
  }
}

async function runAll(engine: "onnx-cpu" | "onnx-cuda" | "onnx-webgpu", cases: readonly BenchCase[], quick: boolean) {
  await loadEngine({ force: engine });
  const runs: ModelRun[] = [];
  for (const one of cases) runs.push(await runOne(one, quick ? 4 : 20));
  return runs;
}

/** Trains one model for a few steps and for many: the difference is the steps' own time, without what comes first. */
async function runOne({ name, model, batch }: BenchCase, steps: number): Promise<ModelRun> {
  const before = captureCounts();
  const options = { seed: 1, batchSize: batch.rows, learningRate: 0.001 };
  await fit(model, batch, { ...options, epochs: 2 });
  // Compiled by now.
  const short = await fit(model, batch, { ...options, epochs: 2 });
  const long = await fit(model, batch, { ...options, epochs: 2 + steps });
  const weights = toTensors(long.weights);
  try {
    await predictRows(model, weights, batch, batch.rows);
    const startedAt = performance.now();
    const { values } = await predictRows(model, weights, batch, batch.rows);
    const predictMs = performance.now() - startedAt;
    const { fallbacks, lastReason } = captureCounts();
    return {
      name,
      stepMs: Math.max(0, (1000 * (long.seconds - short.seconds)) / steps),
      predictMs,
      losses: long.history.map(({ trainingLoss }) => trainingLoss),
      predictions: values,
      fallback: fallbacks > before.fallbacks ? lastReason : null,
    };
  } finally {
    for (const tensor of Object.values(weights)) tensor.dispose();
  }
}
