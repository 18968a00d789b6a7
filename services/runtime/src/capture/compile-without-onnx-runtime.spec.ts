import { beforeAll, expect, it, jest } from "@jest/globals";

jest.unstable_mockModule("onnxruntime-node", () => {
  throw new Error("Cannot find package 'onnxruntime-node'");
});
const { setCapturing } = await import("./capture-mode.ts");
const { compile } = await import("./compile.ts");
const { tf } = await import("../tensor/tf.ts");

beforeAll(async () => void (await tf.setBackend("cpu")));

it.each([null, "cpu"] as const)(
  "computes a compiled step eagerly and says so in one line, capturing on %s",
  async (provider) => {
    setCapturing(provider);
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
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
    expect(warn.mock.calls.map(([line]) => line)).toEqual([
      `${provider} step is computed without ONNX Runtime, more slowly: ONNX Runtime is not usable: Cannot find package 'onnxruntime-node'`,
    ]);
    warn.mockRestore();
    setCapturing(null);
  },
);
