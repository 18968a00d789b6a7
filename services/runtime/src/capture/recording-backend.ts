import { sameShape, sizeOf } from "../tensor/shape.ts";
import { tf } from "../tensor/tf.ts";
import { CaptureError } from "./capture-error.ts";
import { elementArrays, elementBytes } from "./element-types.ts";
import type { RecordedKernel } from "./kernel.ts";
import { recordedKernels } from "./kernels/all.ts";
import type { Graph } from "./onnx/graph.ts";
import { constant, filled, reshaped, type Traced, type TracedType } from "./traced.ts";
import { drawnInside } from "./without-clocks-and-chance.ts";

export const recordingBackendName = "recording";

/** What a tensor's data are while a step is recorded. The tensor itself leads to them: weak maps cost a third of a recording. */
class RecordedData {
  readonly traced: Traced;
  references = 0;

  constructor(traced: Traced) {
    this.traced = traced;
  }
}

/** Operations of TensorFlow.js that draw numbers: recorded, a draw would be the same in every step. */
const drawing = /^(random|truncatedNormal|multinomial|dropout|rand(_|$))/i;

const readingMessage =
  "The step reads a tensor's value (data, dataSync, array, print). A captured step has no values yet: return the tensor " +
  "as an output and read it after the step, or choose with tf.where";

/**
 * A backend whose kernels write down what they would compute. It holds no numbers but constants, and belongs to one
 * recording at a time.
 */
export class RecordingBackend extends tf.KernelBackend {
  #graph: Graph | undefined;
  #copies = new WeakMap<object, tf.TypedArray>();
  #bytes = 0;

  /** Bytes of all values that the last recording computes: what a run of it may hold at once, if nothing is reused. */
  get recordedBytes(): number {
    return this.#bytes;
  }

  /** Records into the graph while `record` runs. */
  recordInto<Result>(graph: Graph, record: () => Result): Result {
    this.#graph = graph;
    this.#copies = new WeakMap();
    this.#bytes = 0;
    try {
      return record();
    } finally {
      this.#graph = undefined;
    }
  }

  /** Makes a tensor of a traced value. */
  adopt(traced: Traced): tf.TensorInfo {
    if (typeof traced.source === "string") this.#bytes += sizeOf(traced.stored) * elementBytes(traced.dtype);
    return { dataId: new RecordedData(traced), shape: [...traced.shape], dtype: traced.dtype };
  }

  /** @throws CaptureError for a tensor that was there before the recording */
  find(tensor: tf.TensorInfo): Traced {
    if (tensor.dataId instanceof RecordedData) return this.#inShape(tensor.dataId.traced, tensor.shape);
    throw new CaptureError(
      `The step uses a tensor of shape [${tensor.shape}] that is not among its inputs. Its value would be frozen: pass it ` +
        "as an input, or create it within the step",
    );
  }

  /** A reshaped view shares its data with the tensor it is of. */
  #inShape(traced: Traced, shape: number[]): Traced {
    return sameShape(traced.shape, shape) ? traced : reshaped(this.#graph!, traced, shape);
  }

  call(record: RecordedKernel, inputs: tf.NamedTensorInfoMap, attributes: unknown): tf.TensorInfo | tf.TensorInfo[] {
    if (!this.#graph) throw new CaptureError("Tensors of a recording are of no use after it");
    const present = Object.entries(inputs).filter(([, tensor]) => tensor !== undefined && tensor !== null);
    const found = Object.fromEntries(present.map(([name, tensor]) => [name, this.find(tensor!)]));
    const result = record({ graph: this.#graph, inputs: found, attributes: attributes ?? {} });
    return Array.isArray(result)
      ? result.map((one) => this.adopt(withoutNothing(one)))
      : this.adopt(withoutNothing(result));
  }

  override write(values: tf.BackendValues | null, shape: number[], dtype: tf.DataType): object {
    if (dtype !== "float32" && dtype !== "int32" && dtype !== "bool") {
      throw new CaptureError(`A captured step knows no tensors of type ${dtype}; use float32, int32 or bool`);
    }
    const scope = (tf.engine().state.activeScope as { name?: string } | null)?.name ?? "";
    if (drawing.test(scope)) throw drawnInside(scope);
    const traced = values ? constant(this.#copied(values as tf.TypedArray), shape, dtype) : filled(0, shape, dtype);
    return this.adopt(traced).dataId;
  }

  /** As the numbers are now: the step may fill the array anew. The same array with the same numbers stays one constant. */
  #copied(values: tf.TypedArray): tf.TypedArray {
    const known = this.#copies.get(values);
    if (known && Buffer.compare(bytesOf(known), bytesOf(values)) === 0) return known;
    const copy = values.slice();
    this.#copies.set(values, copy);
    return copy;
  }

  override readSync({ traced: { dtype, shape, source, fill } }: RecordedData): tf.BackendValues {
    if (typeof source === "string") throw new CaptureError(readingMessage);
    const values = elementArrays[dtype];
    return fill === undefined ? values.from(source) : new values(sizeOf(shape)).fill(fill);
  }

  override async read(data: RecordedData): Promise<tf.BackendValues> {
    return this.readSync(data);
  }

  override refCount(data: RecordedData): number {
    return data.references;
  }

  override incRef(data: RecordedData): void {
    data.references++;
  }

  decRef(data: RecordedData): void {
    data.references--;
  }

  override disposeData(data: RecordedData, force = false): boolean {
    data.references--;
    return force || data.references <= 0;
  }

  override move(): void {
    throw new CaptureError("The step uses a tensor of another backend; pass it as an input");
  }

  override numDataIds(): number {
    return 0;
  }

  override timerAvailable(): boolean {
    return false;
  }

  override memory(): { unreliable: boolean } {
    return { unreliable: true };
  }

  override floatPrecision(): 16 | 32 {
    return 32;
  }

  override epsilon(): number {
    return 1e-7;
  }

  override dispose(): void {}
}

function bytesOf({ buffer, byteOffset, byteLength }: tf.TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** A result without elements needs no node, and ONNX Runtime would refuse some operations on nothing. */
function withoutNothing(traced: Traced): Traced {
  return sizeOf(traced.shape) === 0 ? filled(0, traced.shape, traced.dtype as TracedType) : traced;
}

let installed: RecordingBackend | undefined;

/** The recording backend of this thread, registered once with all its kernels. */
export function recordingBackend(): RecordingBackend {
  if (installed) return installed;
  const backend = new RecordingBackend();
  tf.registerBackend(recordingBackendName, () => backend, -1);
  for (const [kernelName, record] of Object.entries(recordedKernels)) {
    tf.registerKernel({
      kernelName,
      backendName: recordingBackendName,
      kernelFunc: ({ inputs, attrs }) => backend.call(record, inputs, attrs),
    });
  }
  installed = backend;
  return backend;
}
