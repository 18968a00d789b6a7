import { ownMark } from "./names.ts";
import type { Attribute, OnnxConstant, OnnxGraph, OnnxNode, OnnxType, OnnxValue } from "./onnx-model.ts";

/** Constants up to this many values are found again by their values; larger ones by the array they lie in. */
const comparedValues = 64;

/** A graph being recorded. Every operation is pure, so one that is there already is not added again. */
export class Graph {
  readonly #nodes: OnnxNode[] = [];
  readonly #constants = new Map<string, OnnxConstant>();
  readonly #known = new Map<string, readonly string[]>();
  readonly #arrays = new Map<ArrayLike<number>, Map<string, string>>();
  #names = 0;

  /** Adds an operation with one result. @returns the result's name */
  emit(operator: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}): string {
    return this.emitSeveral(operator, inputs, 1, attributes)[0]!;
  }

  emitSeveral(
    operator: string,
    inputs: readonly string[],
    results: number,
    attributes: Record<string, Attribute> = {},
  ): readonly string[] {
    const key = JSON.stringify([operator, inputs, results, attributes]);
    const known = this.#known.get(key);
    if (known) return known;
    const outputs = Array.from({ length: results }, () => this.#name());
    this.#nodes.push({ operator, inputs, outputs, attributes });
    this.#known.set(key, outputs);
    return outputs;
  }

  constant(type: OnnxType, shape: readonly number[], values: ArrayLike<number>): string {
    const kind = `${type}[${shape}]`;
    if (values.length > comparedValues) {
      const names = this.#arrays.get(values) ?? new Map<string, string>();
      this.#arrays.set(values, names);
      const name = names.get(kind) ?? this.#addConstant({ type, shape, values });
      names.set(kind, name);
      return name;
    }
    // Object.is semantics: −0 and 0 are different constants, and JSON knows neither NaN nor infinity.
    const key = `${kind}:${Array.from(values, (value) => (Object.is(value, -0) ? "-0" : `${value}`))}`;
    const known = this.#known.get(key);
    if (known) return known[0]!;
    const name = this.#addConstant({ type, shape, values });
    this.#known.set(key, [name]);
    return name;
  }

  /** Axes, sizes and positions: a list of whole numbers. */
  indices(values: readonly number[]): string {
    return this.constant("int64", [values.length], values);
  }

  /**
   * The graph without what no output needs.
   *
   * @param outputs name of each result and of the value that it is
   * @returns with only those inputs that the outputs depend on
   */
  pruned(inputs: readonly OnnxValue[], outputs: readonly (OnnxValue & { source: string })[]): OnnxGraph {
    const needed = new Set(outputs.map(({ source }) => source));
    const nodes: OnnxNode[] = [];
    for (const node of this.#nodes.toReversed()) {
      if (!node.outputs.some((name) => needed.has(name))) continue;
      nodes.push(node);
      for (const name of node.inputs) needed.add(name);
    }
    nodes.reverse();
    // A value that a node makes takes the output's name. An input, a constant or another output has its own, and is copied.
    const made = new Set(nodes.flatMap((node) => node.outputs));
    const renamed = new Map<string, string>();
    const copies: OnnxNode[] = [];
    for (const { source, name } of outputs) {
      if (made.has(source) && !renamed.has(source)) renamed.set(source, name);
      else copies.push({ operator: "Identity", inputs: [source], outputs: [name], attributes: {} });
    }
    const rename = (names: readonly string[]) => names.map((name) => renamed.get(name) ?? name);
    return {
      nodes: [...nodes, ...copies].map((node) => ({
        ...node,
        inputs: rename(node.inputs),
        outputs: rename(node.outputs),
      })),
      constants: new Map([...this.#constants].filter(([name]) => needed.has(name))),
      inputs: inputs.filter(({ name }) => needed.has(name)),
      outputs,
    };
  }

  #addConstant(constant: OnnxConstant): string {
    const name = this.#name("c");
    this.#constants.set(name, constant);
    return name;
  }

  #name(prefix = "t"): string {
    return `${ownMark}${prefix}${this.#names++}`;
  }
}
