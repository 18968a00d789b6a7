import { afterEach, beforeAll, expect, it, jest } from "@jest/globals";
import { tf } from "../../tensor/tf.ts";
import { Graph } from "../onnx/graph.ts";
import { computeCaptured } from "../testing/captured.ts";
import { describeCaptured } from "../testing/describe-captured.ts";

describeCaptured("a tensor in many parts", () => {
  beforeAll(async () => void (await tf.setBackend("cpu")));
  afterEach(() => void jest.restoreAllMocks());

  it.each([9, 24, 130])("is split into %d by steps of at most 8, which WebGPU's programs can hold", async (parts) => {
    const outputs: number[] = [];
    const emitSeveral = Graph.prototype.emitSeveral;
    jest.spyOn(Graph.prototype, "emitSeveral").mockImplementation(function (this: Graph, ...call) {
      outputs.push(call[2]);
      return emitSeveral.apply(this, call);
    });
    const values = Float32Array.from({ length: parts * 2 }, (_, index) => index);
    const x = { values, shape: [parts, 2], dtype: "float32" as const };
    const found = await computeCaptured([x], (tensor) => tf.unstack(tensor!));
    expect(found.map((one) => one.values)).toEqual(
      Array.from({ length: parts }, (_, index) => [2 * index, 2 * index + 1]),
    );
    expect(Math.max(...outputs)).toBeLessThanOrEqual(8);
  });
});
