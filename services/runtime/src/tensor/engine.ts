import { projectRoot } from "@bellwether/schema/config/data-directory";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { setCapturing } from "../capture/capture-mode.ts";
import { type EngineCandidate, type EngineName, engineCandidates } from "./engine-candidates.ts";
import { agreementSize, largestError, type ProbeResult, probeEngine, speedSize } from "./engine-probe.ts";
import { tf } from "./tf.ts";

/** How a candidate did. */
export interface CandidateReport {
  name: EngineName;
  usable: boolean;
  /** Why it is not usable; null when it is. */
  reason: string | null;
  /**
   * Milliseconds of the reference step; null when it did not run. Where several engines agree with plain CPU, theirs
   * is a larger step than plain CPU's.
   */
  milliseconds: number | null;
  /** Largest relative difference from the plain CPU backend; null when it did not run. */
  maxError: number | null;
}

/** The engine that this process computes with, and what the others were worth. */
export interface EngineReport {
  engine: EngineName;
  device: string;
  candidates: CandidateReport[];
}

/** A forced engine that does not work here. */
export class EngineUnavailableError extends Error {
  override readonly name = "EngineUnavailableError";
}

/** Largest relative difference that 32-bit sums in another order explain. */
export const engineTolerance = 1e-4;

let choice: { force: EngineName | undefined; report: Promise<EngineReport> } | undefined;

/**
 * Chooses the engine of this process (or worker thread) once and sets it in TensorFlow.js.
 *
 * Each candidate runs a reference step; those that differ from the plain CPU backend are out, and the fastest of
 * the rest wins. Plain CPU itself is the measure, and the choice only when nothing else agrees.
 *
 * @param options.force the only engine to accept; by default `MODEL_BACKEND`
 * @throws EngineUnavailableError when the forced engine does not work here, naming why
 */
export function loadEngine(options: { force?: EngineName } = {}): Promise<EngineReport> {
  const force = options.force ?? readEnvironment().MODEL_BACKEND;
  if (!choice || choice.force !== force) choice = { force, report: chooseEngine(engineCandidates, force) };
  return choice.report;
}

/** The choice itself, over any candidates; `cpu` has to be among them. */
export async function chooseEngine(
  candidates: readonly EngineCandidate[],
  force: EngineName | undefined,
): Promise<EngineReport> {
  const reports: CandidateReport[] = [];
  const loaded = new Map<EngineName, { backend: string; device: string; probe: typeof probeEngine }>();
  await useBackend("cpu");
  const reference = await probeEngine(agreementSize);
  for (const { name, backend, load, probe = probeEngine } of candidates) {
    if (force !== undefined && name !== force) continue;
    try {
      loaded.set(name, { backend, device: await load(), probe });
      await useBackend(backend);
      reports.push(judge(name, name === "cpu" ? reference : await probe(agreementSize), reference));
    } catch (error) {
      reports.push(unusable(name, error));
    }
  }
  const contenders = reports.filter(({ usable, name }) => usable && name !== "cpu");
  if (contenders.length > 1) {
    for (const contender of contenders) {
      const { backend, probe } = loaded.get(contender.name)!;
      await useBackend(backend);
      contender.milliseconds = (await probe(speedSize)).milliseconds;
    }
  }
  const best =
    contenders.sort((one, other) => one.milliseconds! - other.milliseconds!)[0] ?? reports.find(({ usable }) => usable);
  if (!best) {
    const reason = reports[0]?.reason ?? `it is none of ${candidates.map(({ name }) => name).join(", ")}`;
    throw new EngineUnavailableError(`MODEL_BACKEND=${force} cannot be used: ${reason}`);
  }
  const { backend, device } = loaded.get(best.name)!;
  await useBackend(backend);
  setCapturing(best.name === "onnx");
  return { engine: best.name, device, candidates: reports };
}

async function useBackend(backend: string): Promise<void> {
  if (!(await tf.setBackend(backend))) throw new Error(`TensorFlow.js could not start its backend ${backend}`);
}

function judge(name: EngineName, result: ProbeResult, reference: ProbeResult): CandidateReport {
  const maxError = largestError(result, reference);
  const usable = maxError <= engineTolerance;
  const reason = usable ? null : `its results differ from plain CPU by ${maxError}, more than ${engineTolerance}`;
  return { name, usable, reason, milliseconds: result.milliseconds, maxError };
}

function unusable(name: EngineName, error: unknown): CandidateReport {
  const message = error instanceof Error ? error.message : String(error);
  // Loaders append a stack of paths; the first line says what is wrong. Readers of the API need not know where we live.
  const reason = message.split("\n")[0]!.replaceAll(projectRoot, "");
  return { name, usable: false, reason, milliseconds: null, maxError: null };
}
