import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "@bellwether/schema/config/data-directory";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { isCapturing } from "../capture/capture-mode.ts";
import { itCaptured, noOnnxRuntime } from "../capture/testing/describe-captured.ts";
import {
  chooseEngine,
  type EngineReport,
  EngineUnavailableError,
  engineTolerance,
  loadEngine,
  takeEngine,
} from "./engine.ts";
import { type EngineCandidate, type EngineName, engineCandidates } from "./engine-candidates.ts";
import { glorot } from "./initialiser.ts";
import { installWasmKernels, uninstallWasmKernels } from "./kernels/install.ts";
import type { LearnedModel } from "./learned-model.ts";
import { tf } from "./tf.ts";
import { fit } from "./training-loop.ts";

const candidateOf = (name: EngineName) => engineCandidates.find((candidate) => candidate.name === name)!;
const [cuda, native, onnx, wasm, cpu] = [
  candidateOf("cuda"),
  candidateOf("native"),
  candidateOf("onnx-cpu"),
  candidateOf("wasm"),
  candidateOf("cpu"),
];
const absent: EngineCandidate = {
  ...native,
  load: () => Promise.reject(new Error(`no library in ${projectRoot}here\nat some/path`)),
};

/** Runs a line of JavaScript in a process of its own, elsewhere, on the compiled engine. */
function inProcess(line: string, environment: Record<string, string> = {}) {
  const address = JSON.stringify(new URL("../../dist/tensor/engine.js", import.meta.url).href);
  const script = `const { loadEngine } = await import(${address}); ${line}`;
  const options = { cwd: tmpdir(), env: { PATH: process.env.PATH, ...environment } };
  return promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], options);
}

describe("the engine's choice", () => {
  let report: EngineReport;
  beforeAll(async () => {
    report = await loadEngine();
  });
  afterAll(async () => void (await tf.setBackend("cpu")));

  it("is the fastest engine that agrees with plain CPU, with a reason for each that is not usable", () => {
    expect(report.candidates.map(({ name }) => name)).toEqual([
      "cuda",
      "native",
      "onnx-cuda",
      "onnx-webgpu",
      "onnx-cpu",
      "wasm",
      "cpu",
    ]);
    const usable = report.candidates.filter((candidate) => candidate.usable);
    for (const { maxError } of usable) expect(maxError).toBeLessThanOrEqual(engineTolerance);
    for (const { usable, reason } of report.candidates) expect(reason === null).toBe(usable);
    const fastest = Math.min(...usable.filter(({ name }) => name !== "cpu").map(({ milliseconds }) => milliseconds!));
    expect(report.candidates.find(({ name }) => name === report.engine)!.milliseconds).toBe(fastest);
    expect(report.engine).not.toBe("cpu");
    expect(report.device).not.toBe("");
  });

  itCaptured("computes with ONNX Runtime what plain CPU computes, where that is installed", async () => {
    const { engine, device, providers, candidates } = await chooseEngine([onnx, cpu], undefined);
    expect(candidates[0]).toMatchObject({ name: "onnx-cpu", usable: true, reason: null });
    expect(engine).toBe("onnx-cpu");
    expect(providers).toEqual(["cpu"]);
    expect(device).toMatch(/ONNX Runtime/);
    expect(isCapturing()).toBe(true);
    await chooseEngine([wasm, cpu], undefined);
    expect(isCapturing()).toBe(false);
  });

  it("is made once", () => {
    expect(loadEngine()).toBe(loadEngine());
  });

  it("leaves no tensors behind", async () => {
    const before = tf.memory().numTensors;
    await chooseEngine([wasm, cpu], undefined);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("passes over an engine that cannot be loaded, with the first line of its error and no path of this machine", async () => {
    const { engine, candidates } = await chooseEngine([absent, wasm, cpu], undefined);
    expect(engine).toBe("wasm");
    expect(candidates[0]).toEqual({
      name: "native",
      usable: false,
      reason: "no library in here",
      milliseconds: null,
      maxError: null,
    });
  });

  it("times engines that agree on a larger step and takes the faster", async () => {
    const twin: EngineCandidate = { ...wasm, name: "native" };
    const { engine, candidates } = await chooseEngine([twin, wasm, cpu], undefined);
    const [one, other] = candidates.map((candidate) => candidate.milliseconds!) as [number, number, number];
    expect(engine).toBe(one <= other ? "native" : "wasm");
  });

  it("passes over an engine that computes something else", async () => {
    const tanh = tf.getKernel("Tanh", "wasm");
    const relu = tf.getKernel("Relu", "wasm");
    tf.unregisterKernel("Tanh", "wasm");
    tf.registerKernel({ ...tanh, kernelFunc: relu.kernelFunc });
    try {
      const { engine, candidates } = await chooseEngine([wasm, cpu], undefined);
      expect(engine).toBe("cpu");
      expect(candidates[0]!.reason).toMatch(/^its results differ from plain CPU by \d/);
    } finally {
      tf.unregisterKernel("Tanh", "wasm");
      tf.registerKernel(tanh);
    }
  });

  it("passes over stock WASM, which cannot train an embedding", async () => {
    uninstallWasmKernels();
    try {
      const { candidates } = await chooseEngine([{ ...wasm, load: async () => "stock" }, cpu], undefined);
      expect(candidates[0]!.reason).toMatch(/UnsortedSegmentSum.*not registered/);
    } finally {
      installWasmKernels();
    }
  });

  it("takes a forced engine that works, though it is slower", async () => {
    const { engine, candidates } = await chooseEngine(engineCandidates, "cpu");
    expect(engine).toBe("cpu");
    expect(candidates).toHaveLength(1);
    expect(tf.getBackend()).toBe("cpu");
  });

  it("refuses a forced engine that does not work, and says why", async () => {
    const choice = chooseEngine([absent, wasm, cpu], "native");
    await expect(choice).rejects.toThrow("MODEL_BACKEND=native cannot be used: no library in here");
    await expect(choice).rejects.toBeInstanceOf(EngineUnavailableError);
    await expect(chooseEngine([wasm, cpu], cuda.name)).rejects.toThrow("it is none of wasm, cpu");
  });

  itCaptured("takes the best engine of ONNX Runtime where only ONNX Runtime is asked for", async () => {
    const { engine, candidates } = await chooseEngine(engineCandidates, "onnx");
    expect(candidates.map(({ name }) => name)).toEqual(["onnx-cuda", "onnx-webgpu", "onnx-cpu"]);
    expect(candidates.find(({ name }) => name === engine)).toMatchObject({ usable: true });
  });

  it("refuses ONNX Runtime with the reason of each provider where none works", async () => {
    const broken = (name: EngineName, reason: string): EngineCandidate => ({
      ...onnx,
      name,
      check: () => Promise.reject(new Error(reason)),
    });
    const candidates = [broken("onnx-cuda", "no card"), broken("onnx-cpu", "no library"), wasm, cpu];
    await expect(chooseEngine(candidates, "onnx")).rejects.toThrow("onnx-cuda: no card; onnx-cpu: no library");
    const { engine, candidates: reports } = await chooseEngine(candidates, undefined);
    expect(engine).toBe("wasm");
    expect(reports[0]).toMatchObject({ usable: false, reason: "no card" });
  });

  itCaptured("leaves it to a trial alone whether an engine asked for by name works", async () => {
    const asked: boolean[] = [];
    const watched: EngineCandidate = { ...onnx, check: async (one) => void asked.push(one) };
    for (const force of ["onnx-cpu", "onnx", undefined] as const) await chooseEngine([watched, cpu], force);
    expect(asked).toEqual([true, false, false]);
  });

  itCaptured("goes to the processor for what a card's provider cannot compute, and says so", async () => {
    const card: EngineCandidate = { ...onnx, name: "onnx-webgpu", provider: "webgpu" };
    await expect(chooseEngine([card, cpu], undefined)).resolves.toMatchObject({ providers: ["webgpu", "cpu"] });
    await expect(chooseEngine([wasm, cpu], undefined)).resolves.toMatchObject({ providers: [] });
  });

  itCaptured("is taken over from another thread without a comparison", async () => {
    const report = await chooseEngine([onnx, wasm, cpu], undefined);
    await chooseEngine([cpu], undefined);
    const unprobed: EngineCandidate = { ...onnx, probe: () => Promise.reject(new Error("compared again")) };
    const chosen = { ...report, engine: onnx.name };
    await expect(takeEngine([unprobed, cpu], chosen)).resolves.toBe(chosen);
    expect(tf.getBackend()).toBe("wasm");
    expect(isCapturing()).toBe(true);
    await expect(takeEngine([cpu], chosen)).rejects.toThrow("There is no engine onnx-cpu here");
  });

  it("trains to the same loss on every engine present", async () => {
    const model: LearnedModel = {
      weights: [
        { name: "table", shape: [4, 8], initialiser: glorot },
        { name: "out", shape: [8, 1], initialiser: glorot },
      ],
      predict: ({ table, out }, { id }) => tf.matMul(tf.tanh(tf.gather(table!, id!)), out!),
      loss: (weights, batch) => tf.mean(tf.square(tf.sub(model.predict(weights, batch), batch.y!))),
    };
    const id = { values: Int32Array.from({ length: 64 }, (_, row) => row % 4), shape: [] };
    const y = { values: Float32Array.from(id.values, (value) => value - 1), shape: [1] };
    const data = { rows: 64, columns: { id, y } };
    const losses: number[] = [];
    for (const { name } of report.candidates.filter(({ usable }) => usable)) {
      await chooseEngine(engineCandidates, name);
      losses.push((await fit(model, data, { seed: 1, epochs: 20, batchSize: 16, learningRate: 0.05 })).trainingLoss);
    }
    expect(losses.length).toBeGreaterThanOrEqual(2);
    for (const loss of losses) expect(Math.abs(loss - losses[0]!)).toBeLessThan(1e-4 * Math.max(1, losses[0]!));
  });
});

describe("the engine in a process of its own", () => {
  it("starts from any directory and writes nothing of its own to standard output or error", async () => {
    const { stdout, stderr } = await inProcess("console.log((await loadEngine({ force: 'wasm' })).engine)");
    expect(stdout).toBe("wasm\n");
    expect(stderr).toBe("");
  });

  it("obeys MODEL_BACKEND", async () => {
    const line = "console.log((await loadEngine()).engine)";
    expect((await inProcess(line, { MODEL_BACKEND: "cpu" })).stdout).toBe("cpu\n");
  });

  it("takes over in a thread what its process has chosen, or chooses anew where that does not work there", async () => {
    const share = (engine: string) => `
      const { shareEngine } = await import(${JSON.stringify(new URL("../../dist/tensor/engine.js", import.meta.url).href)});
      shareEngine({ engine: "${engine}", device: "shared", providers: [], candidates: [] });
      const { Worker } = await import("node:worker_threads");
      new Worker(\`import("\${${JSON.stringify(new URL("../../dist/tensor/engine.js", import.meta.url).href)}}")
        .then(({ loadEngine }) => loadEngine()).then(({ engine, device }) => console.log(engine, device))\`, { eval: true });`;
    expect((await inProcess(share("wasm"))).stdout).toBe("wasm shared\n");
    const chosen = await inProcess(share("native"), { MODEL_BACKEND: "cpu" });
    expect(chosen.stdout).toMatch(/^cpu .*\(JavaScript\)\n$/);
    expect(chosen.stderr).toMatch(/computes on cpu in place of native: \S/);
  });

  itCaptured("computes on WebGPU what plain CPU computes, on Chromium's own Vulkan driver", async () => {
    const driver = "/usr/lib/chromium/vk_swiftshader_icd.json";
    if (!existsSync(driver)) return void console.warn(`Skipped: there is no ${driver}`);
    const { stdout } = await inProcess("console.log(JSON.stringify(await loadEngine()))", {
      MODEL_BACKEND: "onnx-webgpu",
      LD_LIBRARY_PATH: dirname(driver),
      VK_DRIVER_FILES: driver,
      VK_ICD_FILENAMES: driver,
    });
    const report = JSON.parse(stdout) as EngineReport;
    expect(report).toMatchObject({ engine: "onnx-webgpu", providers: ["webgpu", "cpu"] });
    expect(report.candidates[0]!.maxError).toBeLessThanOrEqual(engineTolerance);
  });

  it("leaves WebGPU out in a thread, where a second one would end the process", async () => {
    const { stdout } = await inProcess(`
      const { Worker } = await import("node:worker_threads");
      new Worker(\`import("\${${JSON.stringify(new URL("../../dist/tensor/engine.js", import.meta.url).href)}}")
        .then(({ loadEngine }) => loadEngine())
        .then(({ candidates }) => console.log(candidates.find(({ name }) => name === "onnx-webgpu").reason))\`, { eval: true });`);
    expect(stdout).toMatch(noOnnxRuntime === null ? /two threads.*MODEL_BACKEND=onnx-webgpu/ : /not usable/);
  });

  it("exits with the reason where MODEL_BACKEND is not available", async () => {
    const present = (await loadEngine()).candidates.find(({ name }) => name === "cuda")!.usable;
    if (present) return;
    const failed = inProcess("await loadEngine()", { MODEL_BACKEND: "cuda" });
    await expect(failed).rejects.toThrow(/EngineUnavailableError.*MODEL_BACKEND=cuda cannot be used: /);
  });
});
