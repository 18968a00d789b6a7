import { type CompiledFunction, compile } from "@bellwether/runtime/capture/compile";
import { loadEngine } from "@bellwether/runtime/tensor/engine";
import type { NamedTensors } from "@bellwether/runtime/tensor/learned-model";
import { tf } from "@bellwether/runtime/tensor/tf";

/** A density over unbounded parameters, known but for a factor. */
export interface LogDensity {
  /** Of parameters. */
  size: number;
  /** What the density reads, by name; made once and kept for all evaluations. */
  data: Record<string, { values: Float32Array; shape: number[] }>;
  /**
   * A pure function in TensorFlow core operations.
   *
   * @param position [parameter, chain]: many points at once, which know nothing of each other
   * @returns [chain]: the logarithm of the density
   */
  logDensity(position: tf.Tensor2D, data: NamedTensors): tf.Tensor1D;
}

/** Values and slopes at one point for each chain. */
export interface DensityAt {
  /** [chain] */
  values: Float64Array;
  /** [chain][parameter] */
  gradients: Float64Array[];
}

/**
 * A density with its slopes, computed for a number of chains in one go: captured and run by ONNX Runtime where that is
 * present, eagerly else.
 */
export class DensityEvaluator {
  readonly size: number;
  readonly chains: number;
  /** Evaluations so far, each of all chains. */
  evaluations = 0;
  private readonly step: CompiledFunction;

  private constructor(density: LogDensity, chains: number) {
    this.size = density.size;
    this.chains = chains;
    const data = Object.fromEntries(
      Object.entries(density.data).map(([name, { values, shape }]) => [name, tf.tensor(values, shape)]),
    );
    this.step = compile(
      ({ position, ...rest }) =>
        tf.tidy(() => {
          const at = tf.valueAndGrad((point: tf.Tensor) => density.logDensity(point as tf.Tensor2D, rest));
          const { value, grad } = at(position!, tf.ones([chains]) as tf.Tensor1D);
          return { value, grad };
        }),
      { position: { shape: [density.size, chains], dtype: "float32" } },
      { state: data, what: "A log posterior" },
    );
    tf.dispose(data);
  }

  /** Chooses the engine first, which compiled steps need to know. */
  static async of(density: LogDensity, chains: number): Promise<DensityEvaluator> {
    await loadEngine();
    return new DensityEvaluator(density, chains);
  }

  /** @param positions [chain][parameter] */
  async at(positions: readonly Float64Array[]): Promise<DensityAt> {
    const { size, chains } = this;
    const packed = new Float32Array(size * chains);
    for (let chain = 0; chain < chains; chain++) {
      const from = positions[chain]!;
      for (let j = 0; j < size; j++) packed[j * chains + chain] = from[j]!;
    }
    const position = tf.tensor2d(packed, [size, chains]);
    this.evaluations++;
    const found = await this.step({ position }).finally(() => position.dispose());
    try {
      const slopes = await found.grad!.data();
      const gradients = Array.from({ length: chains }, (_, chain) => {
        const gradient = new Float64Array(size);
        for (let j = 0; j < size; j++) gradient[j] = slopes[j * chains + chain]!;
        return gradient;
      });
      return { values: Float64Array.from(await found.value!.data()), gradients };
    } finally {
      tf.dispose(found);
    }
  }

  isCaptured(): boolean {
    return this.step.isCaptured();
  }

  dispose(): Promise<void> {
    return this.step.dispose();
  }
}
