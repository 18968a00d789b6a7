import { createHash } from "node:crypto";
import { uninterrupted } from "../workers/thread-gate.ts";
import { CaptureError } from "./capture-error.ts";
import { type ExecutionProvider, sessionOptions } from "./execution-provider.ts";
import { loadOnnxRuntime, type RuntimeSession, type RuntimeTensors } from "./onnx-runtime.ts";

/**
 * Sessions kept for steps that come again, such as the next training of the same model. Each holds the buffers of its
 * largest run, which are outside JavaScript's memory: those that are given up are released at once.
 */
const keptSessions = 8;

/**
 * Estimated bytes that the kept sessions may hold together, beyond which the least used go; the last one always stays. The
 * estimate takes each value's buffer for its own; since buffers are used again, it is up to three times what was measured.
 */
const keptBytes = 512 * 2 ** 20;

/** A compiled graph. */
export interface CompiledGraph {
  /** Whether it was compiled just now, not found among those kept. */
  fresh: boolean;
  /** Compiles again, should the session have been given up for others meanwhile. */
  run(feeds: RuntimeTensors): Promise<RuntimeTensors>;
}

interface Kept {
  session: Promise<RuntimeSession>;
  /** Estimate of what it holds outside of JavaScript's memory. */
  bytes: number;
  running: number;
  givenUp: boolean;
}

const kept = new Map<string, Kept>();

/** Estimated bytes of this thread's sessions, which no count of Node's shows. */
export function sessionBytes(): number {
  let sum = 0;
  for (const { bytes } of kept.values()) sum += bytes;
  return sum;
}

/**
 * The session of an ONNX file; the same file uses the same session.
 *
 * @param bytes of all values that a run computes
 * @throws CaptureError when ONNX Runtime is not here or does not take the graph
 */
export async function compileGraph(
  model: Uint8Array,
  provider: ExecutionProvider,
  bytes: number,
): Promise<CompiledGraph> {
  const key = createHash("sha256").update(provider).update(model).digest("base64");
  const fresh = !kept.has(key);
  await use(key, model, provider, bytes).session;
  return {
    fresh,
    async run(feeds) {
      const entry = use(key, model, provider, bytes);
      entry.running++;
      try {
        const session = await entry.session;
        return await uninterrupted(() => session.run(feeds));
      } finally {
        entry.running--;
        releaseIfUnused(entry);
      }
    },
  };
}

/** Last used comes last, so the first is the one to give up. */
function use(key: string, model: Uint8Array, provider: ExecutionProvider, valueBytes: number): Kept {
  const entry = kept.get(key) ?? {
    session: created(model, provider),
    bytes: valueBytes + 2 * model.byteLength,
    running: 0,
    givenUp: false,
  };
  kept.delete(key);
  kept.set(key, entry);
  // Who asked for it is told; the next to ask tries again, unless somebody has already.
  entry.session.catch(() => void (kept.get(key) === entry && kept.delete(key)));
  while (kept.size > keptSessions || (kept.size > 1 && sessionBytes() > keptBytes)) giveUp(kept.keys().next().value!);
  return entry;
}

async function created(model: Uint8Array, provider: ExecutionProvider): Promise<RuntimeSession> {
  const { InferenceSession } = await loadOnnxRuntime();
  try {
    return await uninterrupted(() => InferenceSession.create(model, sessionOptions(provider)));
  } catch (cause) {
    throw new CaptureError(`ONNX Runtime refused the graph: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

function giveUp(key: string): void {
  const entry = kept.get(key)!;
  kept.delete(key);
  entry.givenUp = true;
  releaseIfUnused(entry);
}

function releaseIfUnused(entry: Kept): void {
  if (!entry.givenUp || entry.running > 0) return;
  // One that could not be created has said so to who asked for it; one that cannot be released, nobody can help.
  entry.session.then((session) => uninterrupted(() => session.release())).catch(() => undefined);
}
