import { afterEach, expect, it, jest } from "@jest/globals";
import { waitFor } from "../testing/wait-for.ts";
import { CaptureError } from "./capture-error.ts";
import { encodeModel } from "./onnx/onnx-model.ts";
import { loadOnnxRuntime, type RuntimeSession } from "./onnx-runtime.ts";
import { compileGraph, sessionBytes } from "./session-cache.ts";
import { describeCaptured } from "./testing/describe-captured.ts";

/** A graph that doubles a list of so many numbers. */
function doubling(length: number): Uint8Array {
  const shape = [length];
  return encodeModel({
    nodes: [{ operator: "Add", inputs: ["x", "x"], outputs: ["y"], attributes: {} }],
    constants: new Map(),
    inputs: [{ name: "x", type: "float32", shape }],
    outputs: [{ name: "y", type: "float32", shape }],
  });
}

async function list(length: number) {
  const { Tensor } = await loadOnnxRuntime();
  return { x: new Tensor("float32", new Float32Array(length).fill(1.5), [length]) };
}

/** Counts sessions that are there, through the library itself. */
async function countSessions() {
  const { InferenceSession } = await loadOnnxRuntime();
  const create = InferenceSession.create.bind(InferenceSession);
  const count = { created: 0, released: 0 };
  jest.spyOn(InferenceSession, "create").mockImplementation(async (model, options) => {
    const session: RuntimeSession = await create(model, options);
    count.created++;
    const release = session.release.bind(session);
    session.release = async () => {
      count.released++;
      await release();
    };
    return session;
  });
  return count;
}

describeCaptured("compiled graphs", () => {
  afterEach(() => void jest.restoreAllMocks());

  it("are compiled once for the same file", async () => {
    const count = await countSessions();
    const one = await compileGraph(doubling(1000), "cpu", 8);
    const again = await compileGraph(doubling(1000), "cpu", 8);
    expect([one.fresh, again.fresh, count.created]).toEqual([true, false, 1]);
  });

  it("leave no more than eight sessions over fifty shapes, and compute after theirs was released", async () => {
    const count = await countSessions();
    const graphs = [];
    for (let length = 1; length <= 50; length++) {
      const graph = await compileGraph(doubling(length), "cpu", 8);
      await graph.run(await list(length));
      graphs.push(graph);
    }
    // Sessions of the test before may be released here as well.
    expect(count.created).toBe(50);
    expect(count.released).toBeGreaterThanOrEqual(42);
    const { y } = await graphs[0]!.run(await list(1));
    expect(Array.from(y!.data)).toEqual([3]);
    expect(count.created).toBe(51);
  });

  it("hold no more than 512 MiB together, as far as can be told, and the last one always", async () => {
    const count = await countSessions();
    const mebibytes = (size: number) => size * 2 ** 20;
    for (let length = 300; length < 304; length++) await compileGraph(doubling(length), "cpu", mebibytes(200));
    expect(sessionBytes()).toBeGreaterThanOrEqual(mebibytes(400));
    expect(sessionBytes()).toBeLessThan(mebibytes(512));
    await compileGraph(doubling(304), "cpu", mebibytes(1000));
    expect(sessionBytes()).toBeLessThan(mebibytes(1001));
    expect((await compileGraph(doubling(304), "cpu", mebibytes(1000))).fresh).toBe(false);
    await waitFor(async () => (count.released >= 4 ? true : undefined), "the release of four");
    await compileGraph(doubling(1), "cpu", 8);
    expect(sessionBytes()).toBeLessThan(mebibytes(1));
  });

  it("are not released while they compute", async () => {
    const first = await compileGraph(doubling(60), "cpu", 8);
    const running = first.run(await list(60));
    await Promise.all(Array.from({ length: 9 }, (_, index) => compileGraph(doubling(61 + index), "cpu", 8)));
    const { y } = await running;
    expect(y!.data[59]).toBe(3);
  });

  it("let others compute when one of them cannot be released", async () => {
    const { InferenceSession } = await loadOnnxRuntime();
    const create = InferenceSession.create.bind(InferenceSession);
    let refused = 0;
    jest.spyOn(InferenceSession, "create").mockImplementation(async (model, options) => {
      const session = await create(model, options);
      const release = session.release.bind(session);
      session.release = async () => {
        await release();
        refused++;
        throw new Error("The device is gone");
      };
      return session;
    });
    const unhandled = jest.fn();
    process.on("unhandledRejection", unhandled);
    try {
      for (let length = 100; length < 118; length++) await compileGraph(doubling(length), "cpu", 8);
      await waitFor(async () => (refused >= 10 ? true : undefined), "ten that cannot be released");
      // What nobody handles is told once those have ended that could.
      await new Promise((resolve) => setImmediate(resolve));
      expect(unhandled).not.toHaveBeenCalled();
    } finally {
      process.off("unhandledRejection", unhandled);
    }
  });

  it("stay known when an earlier attempt of the same file ends late with an error", async () => {
    const { InferenceSession } = await loadOnnxRuntime();
    const create = InferenceSession.create.bind(InferenceSession);
    let fail: (error: Error) => void = () => undefined;
    const count = { created: 0 };
    jest.spyOn(InferenceSession, "create").mockImplementation((model, options) => {
      count.created++;
      if (count.created > 1) return create(model, options);
      return new Promise((_, reject) => {
        fail = reject;
      });
    });
    const early = compileGraph(doubling(200), "cpu", 8);
    // Eight others, so that the first is given up while it is being made.
    for (let length = 201; length < 209; length++) await compileGraph(doubling(length), "cpu", 8);
    await compileGraph(doubling(200), "cpu", 8);
    fail(new Error("too late"));
    await expect(early).rejects.toThrow(/too late/);
    const made = count.created;
    expect((await compileGraph(doubling(200), "cpu", 8)).fresh).toBe(false);
    expect(count.created).toBe(made);
  });

  it("say what ONNX Runtime has against a graph, each time", async () => {
    const wrong = encodeModel({
      nodes: [{ operator: "NoSuchOperator", inputs: ["x"], outputs: ["y"], attributes: {} }],
      constants: new Map(),
      inputs: [{ name: "x", type: "float32", shape: [1] }],
      outputs: [{ name: "y", type: "float32", shape: [1] }],
    });
    await expect(compileGraph(wrong, "cpu", 8)).rejects.toThrow(/refused the graph.*NoSuchOperator/s);
    await expect(compileGraph(wrong, "cpu", 8)).rejects.toThrow(CaptureError);
  });
});
