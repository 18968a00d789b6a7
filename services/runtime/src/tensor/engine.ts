import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";
import { readEnvironment } from "@bellwether/schema/config/environment";
import { noteFallback, setCapturing } from "../capture/capture-mode.ts";
import type { ExecutionProvider } from "../capture/execution-provider.ts";
import { type EngineCandidate, type EngineDemand, type EngineName, engineCandidates } from "./engine-candidates.ts";
import { agreementSize, largestError, type ProbeResult, probeEngine, speedSize } from "./engine-probe.ts";
import { failureLine } from "./failure-line.ts";
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
  /** What ONNX Runtime computes captured steps on, in the order it asks them; empty where none are captured. */
  providers: ExecutionProvider[];
  candidates: CandidateReport[];
}

/** A forced engine that does not work here. */
export class EngineUnavailableError extends Error {
  override readonly name = "EngineUnavailableError";
}

/** Largest relative difference that 32-bit sums in another order explain. */
export const engineTolerance = 1e-4;

let choice: { force: EngineDemand | undefined; report: Promise<EngineReport> } | undefined;

/**
 * Chooses the engine of this process (or worker thread) once and sets it in TensorFlow.js.
 *
 * Each candidate runs a reference step; those that differ from the plain CPU backend are out, and the fastest of
 * the rest wins. Plain CPU itself is the measure, and the choice only when nothing else agrees. A thread whose process
 * has shared its choice takes that over (measured: 0.6 s less to start).
 *
 * @param options.force the only engine to accept; by default `MODEL_BACKEND`
 * @throws EngineUnavailableError when the forced engine does not work here, naming why
 */
export function loadEngine(options: { force?: EngineDemand } = {}): Promise<EngineReport> {
  const force = options.force ?? readEnvironment().MODEL_BACKEND;
  if (choice && choice.force === force) return choice.report;
  const shared = options.force === undefined && !isMainThread ? getEnvironmentData(sharedKey) : undefined;
  const report = shared
    ? takeSharedEngine(shared as unknown as EngineReport, force)
    : chooseEngine(engineCandidates, force);
  choice = { force, report };
  return report;
}

const sharedKey = "bellwether.engine";

/** Gives threads that start from now on this choice, which spares each the comparison; null leaves it to them again. */
export function shareEngine(report: EngineReport | null): void {
  setEnvironmentData(sharedKey, report as unknown as Parameters<typeof setEnvironmentData>[1]);
}

/** Where the process's engine does not work in this thread, another does; the log says so, and the count of fallbacks shows it. */
async function takeSharedEngine(shared: EngineReport, force: EngineDemand | undefined): Promise<EngineReport> {
  try {
    return await takeEngine(engineCandidates, shared);
  } catch (error) {
    const report = await chooseEngine(engineCandidates, force);
    const why = error instanceof Error ? error.message : String(error);
    noteFallback("A worker thread's work", `It computes on ${report.engine} in place of ${shared.engine}: ${why}`);
    return report;
  }
}

/** Sets the engine of a report that another thread made, without comparing again. */
export async function takeEngine(candidates: readonly EngineCandidate[], report: EngineReport): Promise<EngineReport> {
  const candidate = candidates.find(({ name }) => name === report.engine);
  if (!candidate) throw new EngineUnavailableError(`There is no engine ${report.engine} here`);
  await candidate.load();
  await useCandidate(candidate);
  return report;
}

/** The choice itself, over any candidates; `cpu` has to be among them. */
export async function chooseEngine(
  candidates: readonly EngineCandidate[],
  force: EngineDemand | undefined,
): Promise<EngineReport> {
  const reports: CandidateReport[] = [];
  const loaded = new Map<EngineName, { candidate: EngineCandidate; device: string }>();
  await useBackend("cpu");
  const reference = await probeEngine(agreementSize);
  for (const candidate of candidates) {
    const { name, backend, probe = probeEngine } = candidate;
    if (!answers(name, force)) continue;
    try {
      await candidate.check?.(name === force);
      loaded.set(name, { candidate, device: await candidate.load() });
      await useBackend(backend);
      reports.push(judge(name, name === "cpu" ? reference : await probe(agreementSize), reference));
    } catch (error) {
      reports.push(unusable(name, error));
    }
  }
  const contenders = reports.filter(({ usable, name }) => usable && name !== "cpu");
  if (contenders.length > 1) {
    for (const contender of contenders) {
      const { backend, probe = probeEngine } = loaded.get(contender.name)!.candidate;
      await useBackend(backend);
      contender.milliseconds = (await probe(speedSize)).milliseconds;
    }
  }
  const best =
    contenders.sort((one, other) => one.milliseconds! - other.milliseconds!)[0] ?? reports.find(({ usable }) => usable);
  if (!best) throw new EngineUnavailableError(refusal(candidates, reports, force));
  const { candidate, device } = loaded.get(best.name)!;
  await useCandidate(candidate);
  return { engine: best.name, device, providers: providersOf(candidate), candidates: reports };
}

function answers(name: EngineName, force: EngineDemand | undefined): boolean {
  return force === undefined || name === force || (force === "onnx" && name.startsWith("onnx-"));
}

/** What a card's provider has no kernel for goes to the processor. */
function providersOf({ provider }: EngineCandidate): ExecutionProvider[] {
  if (provider === undefined) return [];
  return provider === "cpu" ? ["cpu"] : [provider, "cpu"];
}

function refusal(
  candidates: readonly EngineCandidate[],
  reports: CandidateReport[],
  force: EngineDemand | undefined,
): string {
  const reasons = reports.map(({ name, reason }) => (reports.length > 1 ? `${name}: ${reason}` : reason));
  const why = reasons.join("; ") || `it is none of ${candidates.map(({ name }) => name).join(", ")}`;
  return `MODEL_BACKEND=${force} cannot be used: ${why}`;
}

async function useCandidate({ backend, provider }: EngineCandidate): Promise<void> {
  await useBackend(backend);
  setCapturing(provider ?? null);
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
  return { name, usable: false, reason: failureLine(error), milliseconds: null, maxError: null };
}
