import { converted } from "../conversion.ts";
import type { Graph } from "../onnx/graph.ts";
import { onnxTypes } from "../onnx/onnx-model.ts";
import { elementwise, fullName, scalar, type Traced } from "../traced.ts";

/**
 * ONNX counts negative positions from the end; TensorFlow.js rejects them. Moved out of range, both do.
 *
 * @param length positions from here on are moved too, where a later offset could bring them into range again
 */
export function rejectOutside(graph: Graph, indices: Traced, length = beyond): Traced {
  const ids = converted(graph, indices, "int32");
  const negative = elementwise(graph, "Less", [ids, scalar(0, "int32")], "bool");
  const outside =
    length === beyond
      ? negative
      : elementwise(graph, "Or", [
          negative,
          elementwise(graph, "GreaterOrEqual", [ids, scalar(length, "int32")], "bool"),
        ]);
  return elementwise(graph, "Where", [outside, scalar(beyond, "int32"), ids], "int32");
}

/** Out of range of any tensor, and of offsets added. */
const beyond = 2 ** 30;

/** Positions in the type that ONNX wants for them where they are many numbers each. */
export function wideIndices(graph: Graph, indices: Traced): string {
  return graph.emit("Cast", [fullName(graph, indices)], { to: onnxTypes.int64 });
}
