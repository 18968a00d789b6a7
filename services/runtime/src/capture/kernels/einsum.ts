import { sizeOf } from "../../tensor/shape.ts";
import { tf } from "../../tensor/tf.ts";
import { CaptureError } from "../capture-error.ts";
import { kernel, ofNumbers, type RecordedKernels } from "../kernel.ts";
import type { Graph } from "../onnx/graph.ts";
import { fullName, reshaped, type Traced, value } from "../traced.ts";
import { transposed } from "./layout.ts";
import { product } from "./matrix.ts";

/** A tensor with a letter for each axis. */
interface Lettered {
  x: Traced;
  letters: string;
}

/** Sums of products by letters, rewritten as transpositions and one matrix product. */
export const einsumKernels: RecordedKernels = ofNumbers({
  Einsum: kernel<tf.EinsumAttrs>(({ graph, inputs, attributes }) => {
    const equation = attributes.equation.replaceAll(/\s/g, "");
    const operands = Object.values(inputs);
    checkEquation(equation, operands);
    const [from, output] = equation.split("->") as [string, string];
    const lettered = from.split(",").map((letters, index): Lettered => ({ x: operands[index]!, letters }));
    const [left, right] = lettered.map((one) => {
      const others = lettered.filter((other) => other !== one).map(({ letters }) => letters);
      return summed(graph, one, [output, ...others].join(""));
    }) as [Lettered, Lettered | undefined];
    return arranged(graph, right ? contracted(graph, left, right, output) : left, output);
  }),
});

/** @throws Error in TensorFlow.js's words for what it does not know: ellipses, more than two operands, sizes that differ */
function checkEquation(equation: string, operands: readonly Traced[]): void {
  const { allDims, idDims } = tf.backend_util.decodeEinsumEquation(equation, operands.length);
  const shapes = operands.map(({ shape }) => ({ shape }) as unknown as tf.Tensor);
  tf.backend_util.checkEinsumDimSizes(allDims.length, idDims, shapes);
  const output = equation.split("->")[1]!;
  if (new Set(output).size < output.length) throw new CaptureError(`Einsum ${equation} repeats a letter of its result`);
}

/** Summed over the axes that nothing else needs. */
function summed(graph: Graph, { x, letters }: Lettered, needed: string): Lettered {
  const axes = [...letters].flatMap((letter, axis) => (needed.includes(letter) ? [] : [axis]));
  if (axes.length === 0) return { x, letters };
  const shape = x.shape.filter((_, axis) => !axes.includes(axis));
  const sum = graph.emit("ReduceSum", [fullName(graph, x), graph.indices(axes)], { keepdims: 0 });
  return { x: value(sum, shape, x.dtype), letters: [...letters].filter((one) => needed.includes(one)).join("") };
}

/** Letters of both tensors and the result count the matrices of a stack; those of both alone are summed over. */
function contracted(graph: Graph, left: Lettered, right: Lettered, output: string): Lettered {
  const stack = [...left.letters].filter((one) => right.letters.includes(one) && output.includes(one));
  const inner = [...left.letters].filter((one) => right.letters.includes(one) && !output.includes(one));
  const rows = [...left.letters].filter((one) => !right.letters.includes(one));
  const columns = [...right.letters].filter((one) => !left.letters.includes(one));
  const matrices = product(
    graph,
    stackOfMatrices(graph, left, [stack, rows, inner]),
    stackOfMatrices(graph, right, [stack, inner, columns]),
    false,
    false,
  );
  const sizes = new Map([...sizesOf(left), ...sizesOf(right)]);
  const letters = [...stack, ...rows, ...columns];
  const shape = letters.map((letter) => sizes.get(letter)!);
  return { x: reshaped(graph, matrices, shape), letters: letters.join("") };
}

function stackOfMatrices(graph: Graph, operand: Lettered, groups: readonly string[][]): Traced {
  const sizes = new Map(sizesOf(operand));
  const shape = groups.map((group) => sizeOf(group.map((letter) => sizes.get(letter)!)));
  return reshaped(graph, arranged(graph, operand, groups.flat().join("")), shape);
}

function sizesOf({ x, letters }: Lettered): [string, number][] {
  return [...letters].map((letter, axis) => [letter, x.shape[axis]!]);
}

function arranged(graph: Graph, { x, letters }: Lettered, order: string): Traced {
  return transposed(
    graph,
    x,
    [...order].map((letter) => letters.indexOf(letter)),
  );
}
