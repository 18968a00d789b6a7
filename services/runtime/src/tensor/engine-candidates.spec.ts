import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { computingThreads, type EngineName } from "./engine-candidates.ts";

/**
 * Puts packages in place that register TensorFlow's native backend as the real ones do: kernels of plain CPU stand for
 * the library's.
 */
async function loadWith(packages: { name: "tfjs-node" | "tfjs-node-gpu"; isUsingGpuDevice: boolean }[]) {
  jest.resetModules();
  const { tf } = await import("./tf.ts");
  await tf.setBackend("cpu");
  const imported: string[] = [];
  for (const name of ["tfjs-node", "tfjs-node-gpu"] as const) {
    const load = () => {
      const found = packages.find((one) => one.name === name);
      if (!found) throw new Error(`Cannot find package @tensorflow/${name}`);
      imported.push(name);
      const backend = Object.assign(Object.create(tf.findBackend("cpu")), found);
      tf.registerBackend("tensorflow", () => backend);
      tf.copyRegisteredKernels("cpu", "tensorflow");
      void tf.setBackend("tensorflow");
      return {};
    };
    // The packages are optional: they need not be installed.
    jest.unstable_mockModule(`@tensorflow/${name}`, load, { virtual: true });
  }
  const { chooseEngine } = await import("./engine.ts");
  const { engineCandidates } = await import("./engine-candidates.ts");
  // With nothing that competes, plain CPU in disguise is not timed on the larger step.
  const candidates = engineCandidates.filter(({ name, provider }) => name !== "wasm" && !provider);
  const release = () => {
    if (tf.findBackendFactory("tensorflow")) tf.removeBackend("tensorflow");
  };
  return { choose: (force?: EngineName) => chooseEngine(candidates, force), imported, release };
}

const reasons = (candidates: { name: EngineName; reason: string | null }[]) =>
  Object.fromEntries(candidates.map(({ name, reason }) => [name, reason]));

describe("threads that compute", () => {
  it("are as many as wanted, but one for WebGPU, where two end the process", () => {
    expect(computingThreads(undefined, 4)).toBe(4);
    expect(computingThreads("onnx", undefined)).toBeUndefined();
    expect(computingThreads("onnx-webgpu", 4)).toBe(1);
  });
});

describe("native candidates", () => {
  let release: () => void;
  afterEach(() => release());

  it("are CUDA where the package finds a card, and no second library is loaded beside it", async () => {
    const loaded = await loadWith([
      { name: "tfjs-node-gpu", isUsingGpuDevice: true },
      { name: "tfjs-node", isUsingGpuDevice: false },
    ]);
    release = loaded.release;
    const { candidates } = await loaded.choose();
    expect(reasons(candidates)).toEqual({
      cuda: null,
      native: expect.stringMatching(/CUDA already/),
      cpu: null,
    });
    expect(loaded.imported).toEqual(["tfjs-node-gpu"]);
    await expect(loaded.choose("cuda")).resolves.toMatchObject({ engine: "cuda", device: "CUDA device" });
    await expect(loaded.choose("native")).rejects.toThrow("computes on CUDA already");
  });

  it("are the processor where the CUDA package finds no card", async () => {
    const loaded = await loadWith([{ name: "tfjs-node-gpu", isUsingGpuDevice: false }]);
    release = loaded.release;
    const { candidates } = await loaded.choose();
    expect(reasons(candidates)).toMatchObject({ cuda: expect.stringMatching(/finds no CUDA device/), native: null });
    const { device } = await loaded.choose("native");
    expect(device).toMatch(/\(libtensorflow\)$/);
  });

  it("come from the plain package where the CUDA one is not installed", async () => {
    const loaded = await loadWith([{ name: "tfjs-node", isUsingGpuDevice: false }]);
    release = loaded.release;
    const { candidates } = await loaded.choose();
    expect(reasons(candidates)).toMatchObject({ cuda: expect.stringMatching(/Cannot find package/), native: null });
  });

  it("are passed over where neither package is installed", async () => {
    const loaded = await loadWith([]);
    release = loaded.release;
    const { engine, candidates } = await loaded.choose();
    expect(engine).toBe("cpu");
    expect(reasons(candidates)).toMatchObject({ native: expect.stringMatching(/Cannot find package/) });
  });
});
