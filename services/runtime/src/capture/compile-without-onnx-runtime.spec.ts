import { beforeAll, expect, it, jest } from "@jest/globals";

jest.unstable_mockModule("onnxruntime-node", () => {
  throw new Error("Cannot find package 'onnxruntime-node'");
});
const { captureCounts, setCapturing } = await import("./capture-mode.ts");
const { compile } = await import("./compile.ts");
const { tf } = await import("../tensor/tf.ts");

beforeAll(async () => void (await tf.setBackend("cpu")));

it("computes compiled steps eagerly and says so in one line for all, whether or not an engine captures", async () => {
  const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  const { fallbacks } = captureCounts();
  for (const provider of [null, "cpu"] as const) {
    setCapturing(provider);
    const call = compile(
      ({ x }) => ({ y: tf.square(x!) }),
      { x: { shape: [], dtype: "float32" } },
      { what: `${provider} step` },
    );
    for (const x of [2, 3]) {
      const { y } = await call({ x });
      expect(y!.dataSync()[0]).toBe(x * x);
      y!.dispose();
    }
    expect(call.isCaptured()).toBe(false);
  }
  expect(captureCounts().fallbacks).toBe(fallbacks + 2);
  expect(warn.mock.calls.map(([line]) => line)).toEqual([
    "null step is computed without ONNX Runtime, more slowly: ONNX Runtime is not usable: Cannot find package 'onnxruntime-node'",
  ]);
  warn.mockRestore();
  setCapturing(null);
});
