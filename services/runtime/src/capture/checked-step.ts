import { clonesOf, type NamedTensors } from "../tensor/learned-model.ts";
import { tf } from "../tensor/tf.ts";
import { captureProvider, noteCaptured, noteEngineDiffers, noteFallback } from "./capture-mode.ts";
import { fingerprintOf } from "./compile-step.ts";
import { loadOnnxRuntime, type OnnxRuntime, type RuntimeTensors } from "./onnx-runtime.ts";
import { recordAgain, type StepFunction } from "./record-step.ts";
import { RecordingSchedule } from "./recording-schedule.ts";
import { judgeStep, type StepResults, unprovenBy } from "./step-comparison.ts";
import { type ProgramMaker, type StepProgram, stepByStep } from "./step-program.ts";
import {
  checkInputs,
  download,
  fromRuntime,
  type StepSpecs,
  type StepValues,
  specsOf,
  toRuntime,
  upload,
} from "./step-values.ts";

export interface CheckedStepOptions {
  /** What the log calls it, such as "Training". */
  what: string;
  step: StepFunction;
  /** Tensors kept from run to run, which become the step's own; an output of the same name takes the place of each. */
  held?: NamedTensors;
  /** Of the inputs; by default what the first run is given. */
  specs?: StepSpecs;
  /** Held tensors of which every value's change has to agree (`checkChanges`). */
  strictly?: (name: string) => boolean;
  /** Whether a graph that has agreed once in this thread is not compared again. */
  believing?: boolean;
  /** Whether whoever takes the steps says when to record again (`confirm`); by default it is done by the way. */
  confirmedByCaller?: boolean;
  /** Whether ONNX Runtime takes part at all. */
  capture: boolean;
  program?: ProgramMaker;
}

/** A step whose JavaScript has changed since it was captured, so that the runs since then may be wrong. */
export class StepChangedError extends Error {
  override readonly name = "StepChangedError";
}

/**
 * Steps at most that both compute at the beginning. One, mostly; a weight that starts at zero hides the gradients behind it
 * for one step, two of them or a rate that starts at zero for some more. What is hidden then is taken as it is.
 */
const mostCompared = 8;

const changed =
  "The step is not what it was when it was captured: it reads something in JavaScript that has changed, such as a rate. Pass it " +
  "as an input";

/** Graphs of this thread whose results have agreed with eager ones, the last of them. */
const agreed = new Set<string>();
const mostAgreed = 1_000;

interface Captured {
  program: StepProgram;
  runtime: OnnxRuntime;
  specs: StepSpecs;
  /** Steps that both have computed. */
  compared: number;
  /** Values of which no comparison so far says anything (`unprovenBy`); unknown before the first. */
  unproven: readonly string[] | undefined;
}

/**
 * A step that ONNX Runtime computes, where what it computes is what TensorFlow.js computes. The first run is computed by
 * both and has to agree, and so have the next ones as long as something was not to be seen. Where they differ and plain
 * CPU sides with the eager one, or the step cannot be captured, all runs are eager ones, which is noted once.
 */
export class CheckedStep {
  readonly #options: CheckedStepOptions;
  #specs: StepSpecs | undefined;
  #captured: Captured | "untried" | "given up";
  #held: NamedTensors;
  /** The held values that ONNX Runtime has already. */
  #ahead: RuntimeTensors = {};
  /** Whether they are newer than the tensors. */
  #newer = false;
  readonly #recordings = new RecordingSchedule();
  #change: StepChangedError | undefined;

  constructor(options: CheckedStepOptions) {
    this.#options = options;
    this.#specs = options.specs;
    this.#held = { ...options.held };
    this.#captured = options.capture ? "untried" : "given up";
  }

  /** @returns the outputs that are not held. @throws as `runAll` */
  async run(inputs: StepValues): Promise<StepValues> {
    return (await this.runAll([inputs]))[0]!;
  }

  /**
   * Takes a step for each element.
   *
   * @returns the outputs of each that are not held
   * @throws Error for inputs of other names, shapes or types; StepChangedError; what the step itself throws
   */
  async runAll(list: readonly StepValues[]): Promise<StepValues[]> {
    const outputs: StepValues[] = [];
    const [first] = list;
    if (!first) return outputs;
    if (this.#change) throw this.#change;
    this.#specs ??= specsOf(first);
    for (const inputs of list) checkInputs(this.#specs, inputs);
    while (outputs.length < list.length && this.#isOnTrial()) {
      outputs.push(await this.#runBoth(list[outputs.length]!));
    }
    const rest = list.slice(outputs.length);
    if (rest.length === 0) return outputs;
    const captured = this.#captured;
    outputs.push(
      ...(await (typeof captured === "object" ? this.#runCaptured(captured, rest) : this.#runEagerly(rest))),
    );
    return outputs;
  }

  /** Whether ONNX Runtime computed the last run. */
  isCaptured(): boolean {
    return typeof this.#captured === "object";
  }

  /** Records the step again if enough steps have passed. @throws StepChangedError when it has become another one */
  confirm(): void {
    if (typeof this.#captured === "object" && this.#recordings.isDue()) this.#confirm(this.#captured);
  }

  /** Records it again if any step has passed, before what they came to is used. @throws as `confirm` */
  confirmAll(): void {
    if (typeof this.#captured === "object" && this.#recordings.isOpen()) this.#confirm(this.#captured);
  }

  /** Whether it was found to have become another one, after which it takes no more steps. */
  hasChanged(): boolean {
    return this.#change !== undefined;
  }

  /** The held tensors after the last run. They stay the step's own and are gone after the next one. */
  held(): NamedTensors {
    if (this.#newer) this.#setHeld(upload(fromRuntime(this.#ahead)));
    return this.#held;
  }

  /** Puts other tensors in place of held ones; they become the step's own. */
  replace(tensors: NamedTensors): void {
    const held = { ...this.held() };
    for (const [name, tensor] of Object.entries(tensors)) {
      held[name]?.dispose();
      held[name] = tensor;
      delete this.#ahead[name];
    }
    this.#held = held;
  }

  dispose(): void {
    tf.dispose(this.#held);
    this.#held = {};
    this.#ahead = {};
    this.#newer = false;
  }

  #isOnTrial(): boolean {
    if (typeof this.#captured === "string") return this.#captured === "untried";
    const { compared, unproven } = this.#captured;
    return compared < mostCompared && (unproven === undefined || unproven.length > 0);
  }

  async #runBoth(inputs: StepValues): Promise<StepValues> {
    const before = await download(this.held());
    let captured: Captured | undefined;
    let failure: unknown;
    try {
      captured = typeof this.#captured === "object" ? this.#captured : await this.#capture(before, inputs);
    } catch (error) {
      failure = error;
    }
    if (captured && this.#options.believing && agreed.has(keyOf(captured.program))) {
      captured.unproven = [];
      this.#captured = captured;
      this.#ahead = toRuntime(captured.runtime, before);
      noteCaptured(this.#options.what);
      return (await this.runAll([inputs]))[0]!;
    }
    // What the eager step throws is the caller's mistake, and no matter of capturing.
    const [outputs] = await this.#runEagerly([inputs]);
    if (captured) {
      try {
        const eager = { held: await download(this.#held), outputs: outputs! };
        // Not the eager outputs: the same inputs have the same answer in the first run and in later ones.
        return await this.#compared(captured, before, inputs, eager);
      } catch (error) {
        failure = error;
      }
    }
    this.#giveUp(failure);
    return outputs!;
  }

  async #capture(held: StepValues, inputs: StepValues): Promise<Captured> {
    const { step, program = stepByStep } = this.#options;
    const runtime = await loadOnnxRuntime();
    const specs = { held: specsOf(held), each: specsOf(inputs) };
    const compiled = await program(step, specs);
    const all = { ...specs.held, ...specs.each };
    return { runtime, specs: all, program: compiled, compared: 0, unproven: undefined };
  }

  /**
   * Runs the captured step from where the eager one began, and goes on from what it gives.
   *
   * @throws CaptureMismatchError where that is not what was computed eagerly
   */
  async #compared(captured: Captured, before: StepValues, inputs: StepValues, eager: StepResults): Promise<StepValues> {
    const { runtime, program } = captured;
    const taken = await program.take(toRuntime(runtime, before), [toRuntime(runtime, inputs)]);
    const outputs = fromRuntime(taken.outputs[0]!);
    const { step, what, strictly = () => false } = this.#options;
    const compared = { step, before, inputs, captured: { held: fromRuntime(taken.held), outputs }, eager, strictly };
    const engineDiffers = judgeStep(compared);
    if (captured.compared === 0) noteCaptured(what);
    if (engineDiffers !== null) noteEngineDiffers(what, engineDiffers);
    const hidden = unprovenBy(compared);
    captured.compared++;
    this.#recordings.took(1);
    captured.unproven = hidden.filter((name) => captured.unproven?.includes(name) ?? true);
    if (captured.unproven.length === 0) believe(keyOf(program));
    this.#captured = captured;
    this.#ahead = taken.held;
    this.#newer = true;
    return outputs;
  }

  async #runCaptured(captured: Captured, list: readonly StepValues[]): Promise<StepValues[]> {
    const { runtime, program } = captured;
    this.#recordings.took(list.length);
    if (!this.#options.confirmedByCaller && this.#recordings.isDue()) this.#confirm(captured);
    try {
      const behind = Object.entries(this.#held).filter(([name]) => !(name in this.#ahead));
      const before = { ...this.#ahead, ...toRuntime(runtime, await download(Object.fromEntries(behind))) };
      const steps = list.map((inputs) => toRuntime(runtime, inputs));
      const { held, outputs } = await program.take(before, steps);
      this.#newer ||= Object.entries(held).some(([name, tensor]) => tensor !== before[name]);
      this.#ahead = held;
      return outputs.map(fromRuntime);
    } catch (error) {
      this.held();
      this.#ahead = {};
      // What the eager step throws too is the caller's mistake, after which the next step is captured again.
      const outputs = await this.#runEagerly(list);
      this.#giveUp(error);
      return outputs;
    }
  }

  async #runEagerly(list: readonly StepValues[]): Promise<StepValues[]> {
    const all: StepValues[] = [];
    for (const inputs of list) {
      const held = this.#held;
      // Clones, since an output that is an input too would be disposed with the inputs.
      const results = tf.tidy(() => clonesOf(this.#options.step({ ...held, ...upload(inputs) })));
      const [next, outputs]: [NamedTensors, NamedTensors] = [{ ...held }, {}];
      for (const [name, tensor] of Object.entries(results)) (name in held ? next : outputs)[name] = tensor;
      this.#setHeld(next);
      try {
        all.push(await download(outputs));
      } finally {
        tf.dispose(outputs);
      }
    }
    return all;
  }

  #setHeld(next: NamedTensors): void {
    for (const [name, tensor] of Object.entries(this.#held)) if (next[name] !== tensor) tensor.dispose();
    this.#held = next;
    this.#newer = false;
  }

  #confirm({ specs, program }: Captured): void {
    let cause: unknown;
    try {
      if (fingerprintOf({ model: recordAgain(this.#options.step, specs) }) === program.fingerprint) {
        this.#recordings.recorded();
        return;
      }
    } catch (error) {
      cause = error;
    }
    this.#change ??= new StepChangedError(changed, { cause });
    throw this.#change;
  }

  #giveUp(error: unknown): void {
    this.held();
    this.#ahead = {};
    this.#captured = "given up";
    noteFallback(this.#options.what, error);
  }
}

function keyOf({ fingerprint }: StepProgram): string {
  return `${captureProvider()} ${fingerprint}`;
}

function believe(key: string): void {
  agreed.add(key);
  if (agreed.size > mostAgreed) agreed.delete(agreed.values().next().value!);
}
