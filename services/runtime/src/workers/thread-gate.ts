/**
 * What a thread is doing, and whether it is to end: native code that comes back to a thread which is being terminated
 * throws where nothing catches, and takes the whole process with it (SIGABRT; measured with ONNX Runtime's binding).
 */
const [outside, inside, ended, endingInside] = [0, 1, 2, 3];

/**
 * Keeps a thread from being ended while it runs native code. The thread says when it goes in and comes out; who ends it
 * closes the gate, after which it goes in no more. One word of shared memory, so that neither side waits for messages.
 */
export class ThreadGate {
  /** For the thread (`guardNativeCode`). */
  readonly shared: SharedArrayBuffer;
  readonly #state: Int32Array;

  constructor(shared = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)) {
    this.shared = shared;
    this.#state = new Int32Array(shared);
  }

  /** @returns whether the thread may be terminated now; if not, it ends by itself when its native code has returned */
  close(): boolean {
    const found = Atomics.compareExchange(this.#state, 0, outside, ended);
    if (found !== inside) return found !== endingInside;
    // It may have come out since: then the next look finds it outside.
    return Atomics.compareExchange(this.#state, 0, inside, endingInside) === inside ? false : this.close();
  }

  /** Closes the gate and blocks this thread until the other is out of native code, or for so many milliseconds. */
  closeAndWait(milliseconds: number): void {
    if (!this.close()) Atomics.wait(this.#state, 0, endingInside, milliseconds);
  }

  /** The thread goes in. @returns false where it is to end instead */
  enter(): boolean {
    return Atomics.compareExchange(this.#state, 0, outside, inside) === outside;
  }

  /** The thread has come out. @returns false where it is to end now */
  leave(): boolean {
    if (Atomics.compareExchange(this.#state, 0, inside, outside) === inside) return true;
    Atomics.store(this.#state, 0, ended);
    Atomics.notify(this.#state, 0);
    return false;
  }
}

let gate: ThreadGate | undefined;
let running = 0;

/** Makes `uninterrupted` of this thread keep to the gate that the thread was started with. */
export function guardNativeCode(shared: SharedArrayBuffer): void {
  gate = new ThreadGate(shared);
}

/**
 * Runs a call of native code, during which the thread is not ended. Where it was to end meanwhile, it ends here.
 * Calls may overlap; each is native only while nothing else of the thread runs, so between them it may end.
 */
export async function uninterrupted<Output>(call: () => Promise<Output>): Promise<Output> {
  if (!gate) return call();
  if (running === 0 && !gate.enter()) return endThread();
  running++;
  try {
    return await call();
  } finally {
    running--;
    // With calls still waiting, only whether to end is of interest.
    if (!gate.leave() || (running > 0 && !gate.enter())) endThread();
  }
}

function endThread(): never {
  return process.exit();
}
