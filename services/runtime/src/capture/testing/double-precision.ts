import { withoutOutputMark } from "../onnx/names.ts";
import type { OnnxGraph, OnnxType } from "../onnx/onnx-model.ts";
import { encodeModel, onnxTypes } from "../onnx/onnx-model.ts";
import { loadOnnxRuntime, type RuntimeValues } from "../onnx-runtime.ts";
import { recordGraph, type StepFunction } from "../record-step.ts";
import { type StepSpecs, type StepValues, specsOf } from "../step-values.ts";

/** Values as the step has them, in double precision; integers as they are. */
export type DoubleValues = Record<string, { values: Float64Array | RuntimeValues; shape: readonly number[] }>;

export function inDoublePrecision(values: StepValues): DoubleValues {
  const entries = Object.entries(values).map(([name, { values, shape, dtype }]) => {
    return [name, { values: dtype === "float32" ? Float64Array.from(values) : values, shape }] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * A step as captured, computed in double precision: what both engines would give if they did not round. Constants keep the
 * values that float32 gives them, since they are part of the step.
 */
export async function compileDouble(
  step: StepFunction,
  like: StepValues,
): Promise<(inputs: DoubleValues) => Promise<DoubleValues>> {
  const { Tensor, InferenceSession } = (await loadOnnxRuntime()) as unknown as DoubleRuntime;
  const specs: StepSpecs = specsOf(like);
  const graph = widened(recordGraph(step, specs).graph);
  const session = await InferenceSession.create(encodeModel(graph), { intraOpNumThreads: 1, logSeverityLevel: 4 });
  return async (inputs) => {
    const feeds = graph.inputs.map(({ name, type }) => {
      const { values, shape } = inputs[name]!;
      return [name, new Tensor(type, values, shape)] as const;
    });
    const results = Object.entries(await session.run(Object.fromEntries(feeds)));
    return Object.fromEntries(
      results.map(([name, { data, dims }]) => [withoutOutputMark(name), { values: data, shape: dims }]),
    );
  };
}

interface DoubleTensor {
  readonly data: Float64Array | RuntimeValues;
  readonly dims: readonly number[];
}

interface DoubleRuntime {
  Tensor: new (type: string, data: DoubleTensor["data"], dims: readonly number[]) => DoubleTensor;
  InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{ run(feeds: Record<string, DoubleTensor>): Promise<Record<string, DoubleTensor>> }>;
  };
}

/** The same graph with float64 wherever it has float32. */
function widened({ nodes, constants, inputs, outputs }: OnnxGraph): OnnxGraph {
  const wide = <Typed extends { type: OnnxType }>(typed: Typed): Typed => ({
    ...typed,
    type: typed.type === "float32" ? "float64" : typed.type,
  });
  return {
    nodes: nodes.map((node) =>
      node.operator === "Cast" && node.attributes.to === onnxTypes.float32
        ? { ...node, attributes: { to: onnxTypes.float64 } }
        : node,
    ),
    constants: new Map(
      [...constants].map(([name, { values, ...rest }]) => [
        name,
        { ...wide(rest), values: rest.type === "float32" ? Float32Array.from(values) : values },
      ]),
    ),
    inputs: inputs.map(wide),
    outputs: outputs.map(wide),
  };
}
