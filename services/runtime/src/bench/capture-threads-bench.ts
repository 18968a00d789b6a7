import { availableParallelism, loadavg } from "node:os";
import { setTimeout } from "node:timers/promises";
import { sessionOptions } from "../capture/execution-provider.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeSession } from "../capture/onnx-runtime.ts";
import { loadEngine } from "../tensor/engine.ts";
import { type BenchCase, captureCases } from "./bench-models.ts";
import { withBusyCore } from "./busy-core.ts";
import { type RecordedTraining, recordTraining } from "./recorded-training.ts";
import { median, processorMs, rounded } from "./timing.ts";

/** What is changed of the options that sessions have, one thing at a time. */
const settings: Record<string, object> = {
  "as it is": {},
  "two threads": { intraOpNumThreads: 2 },
  "two threads that spin": { intraOpNumThreads: 2, ...spinning("1") },
  "no arena": { enableCpuMemArena: false },
  "no memory pattern": { enableMemPattern: false },
  "basic optimisation": { graphOptimizationLevel: "basic" },
  "no optimisation": { graphOptimizationLevel: "disabled" },
};

interface Row {
  model: string;
  setting: string;
  /** What else the machine was made to do. */
  load: "quiet" | "one core busy";
  minMs: number;
  medianMs: number;
  /** Median milliseconds of processor time, of all threads: more than the other times where threads spin. */
  processorMs: number;
  /** Milliseconds to make the session, the median of three. */
  compileMs: number;
}

export interface CaptureThreadsBench {
  cores: number;
  /** Processes that wanted a core in the minute before: above 0, "quiet" was not. */
  loadBefore: number;
  rows: Row[];
}

/**
 * Times training steps of five models in sessions of different options, all in turns: one step of each in every round,
 * with nothing else to do and with one core kept busy.
 */
export async function run({ quick = false }: { json: boolean; quick?: boolean }): Promise<CaptureThreadsBench> {
  const loadBefore = rounded(loadavg()[0]!);
  await loadEngine({ force: "onnx-cpu" });
  const runtime = await loadOnnxRuntime();
  const rows: Row[] = [];
  for (const one of quick ? captureCases.slice(-1) : captureCases) rows.push(...(await measure(runtime, one, quick)));
  return { cores: availableParallelism(), loadBefore, rows };
}

async function measure(runtime: OnnxRuntime, one: BenchCase, quick: boolean): Promise<Row[]> {
  const recorded = await recordTraining(runtime, one);
  const sessions = await createAll(runtime, recorded, quick ? 1 : 3);
  const rounds = quick ? 3 : 15;
  try {
    const quiet = await timesOf(sessions, recorded, rounds);
    const busy = await withBusyCore(() => timesOf(sessions, recorded, rounds));
    return [...rowsOf(one.name, "quiet", sessions, quiet), ...rowsOf(one.name, "one core busy", sessions, busy)];
  } finally {
    for (const { session } of sessions) await session.release();
  }
}

interface Tried {
  setting: string;
  session: RuntimeSession;
  compileMs: number;
}

async function createAll(
  { InferenceSession }: OnnxRuntime,
  { model }: RecordedTraining,
  times: number,
): Promise<Tried[]> {
  const tried: Tried[] = [];
  try {
    for (const [setting, changed] of Object.entries(settings)) {
      const options = { ...sessionOptions("cpu"), ...changed };
      const compileTimes: number[] = [];
      let session: RuntimeSession | undefined;
      for (let time = 0; time < times; time++) {
        await session?.release();
        const startedAt = performance.now();
        session = await InferenceSession.create(model, options);
        compileTimes.push(performance.now() - startedAt);
      }
      tried.push({ setting, session: session!, compileMs: median(compileTimes) });
    }
    return tried;
  } catch (error) {
    for (const { session } of tried) await session.release();
    throw error;
  }
}

/** Milliseconds of each round. */
interface Times {
  wall: number[];
  processor: number[];
}

async function timesOf(sessions: readonly Tried[], { feeds }: RecordedTraining, rounds: number): Promise<Times[]> {
  const times = sessions.map((): Times => ({ wall: [], processor: [] }));
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { session }] of sessions.entries()) {
      // Threads that spin go on for some milliseconds after their run, at the next one's cost.
      await setTimeout(20);
      const [startedAt, before] = [performance.now(), processorMs()];
      await session.run(feeds);
      // The first round makes the buffers.
      if (round === 0) continue;
      times[index]!.wall.push(performance.now() - startedAt);
      times[index]!.processor.push(processorMs() - before);
    }
  }
  return times;
}

function rowsOf(model: string, load: Row["load"], sessions: readonly Tried[], times: readonly Times[]): Row[] {
  return sessions.map(({ setting, compileMs }, index) => ({
    model,
    setting,
    load,
    minMs: rounded(Math.min(...times[index]!.wall)),
    medianMs: rounded(median(times[index]!.wall)),
    processorMs: rounded(median(times[index]!.processor)),
    compileMs: rounded(compileMs),
  }));
}

function spinning(allowed: "0" | "1") {
  return { extra: { session: { intra_op: { allow_spinning: allowed }, inter_op: { allow_spinning: allowed } } } };
}
