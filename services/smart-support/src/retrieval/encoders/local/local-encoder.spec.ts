import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { itCaptured } from "@bellwether/runtime/capture/testing/describe-captured";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeOnnxDirectory } from "../../../testing/onnx-directory.ts";
import { run } from "./encode-task.ts";
import { localEncoder } from "./local-encoder.ts";

const words = { cup: [3, 0, 4], pot: [0, 5, 12], clay: [6, 0, 8] };
/** Runs tasks in this thread. */
const here: TaskPool = { run: ({ input }) => run(input as Parameters<typeof run>[0]) as Promise<never> };

describe("an encoder of a directory", () => {
  let root: string;
  let folder: string;
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), "bellwether-encoders-"));
    folder = path.join(root, "open");
    await writeOnnxDirectory(path.join(folder, "mean"), words);
    await writeOnnxDirectory(
      path.join(folder, "first"),
      { ...words, "[CLS]": [0, 0, 2] },
      { pooling_mode_cls_token: true },
    );
    await writeOnnxDirectory(path.join(folder, "most"), words, { pooling_mode_max_tokens: true });
    await writeOnnxDirectory(path.join(root, "secret"), words);
    await writeOnnxDirectory(path.join(folder, "damaged"), words);
    await writeFile(path.join(folder, "damaged/onnx/model.onnx"), "not a graph");
    await mkdir(path.join(folder, "empty"));
    await symlink(path.join(root, "secret"), path.join(folder, "link"));
  });
  afterAll(() => rm(root, { recursive: true }));

  const encode = (name: string, texts: string[], of: string | undefined = folder) =>
    localEncoder(here, of, name).encode(texts, new AbortController().signal);

  itCaptured("gives the mean of a text's words, at length 1, whatever else is in its batch", async () => {
    const [both, one] = await encode("mean", ["Cup pot", "cup"]);
    // ([CLS] 0 + cup + pot) / 3, over its length: (3, 5, 16) / √290.
    for (const [at, value] of [3, 5, 16].entries()) expect(both![at]).toBeCloseTo(value / Math.sqrt(290), 5);
    expect([...one!].map((value) => Math.round(value * 1e5) / 1e5)).toEqual([0.6, 0, 0.8]);
  });

  itCaptured("gives that of the first token where the directory says so", async () => {
    const [vector] = await encode("first", ["cup pot"]);
    expect([...vector!]).toEqual([0, 0, 1]);
  });

  itCaptured("looks at as many tokens as the model takes", async () => {
    const [cut, whole] = await encode("mean", [`${"cup ".repeat(40)}`, "cup cup cup cup cup cup cup"]);
    expect(cut).toEqual(whole);
  });

  itCaptured("is refused where its words have nothing in common with the model's", async () => {
    await expect(encode("mean", ["tea"])).rejects.toMatchObject({ problem: "not-finite" });
  });

  it.each([
    ["../secret", "outside"],
    ["mean/../../secret", "outside"],
    [".", "outside"],
    ["link", "outside"],
    ["link/onnx", "outside"],
    ["absent", "incomplete"],
    ["empty", "incomplete"],
    ["most", "unusable"],
    ["nul\0", "outside"],
  ])("is not read at %j: %s", async (name, problem) => {
    await expect(encode(name, ["cup"])).rejects.toMatchObject({ problem });
    await expect(encode(path.join(root, "secret"), ["cup"])).rejects.toMatchObject({ problem: "outside" });
  });

  itCaptured("is refused where its graph is damaged", async () => {
    await expect(encode("damaged", ["cup"])).rejects.toMatchObject({ problem: "unusable" });
  });

  it("is refused where the operator opened no folder", async () => {
    const none = localEncoder(here, undefined, "mean").encode(["cup"], new AbortController().signal);
    await expect(none).rejects.toMatchObject({ problem: "no-folder" });
    await expect(encode("mean", ["cup"], path.join(root, "nowhere"))).rejects.toMatchObject({ problem: "no-folder" });
  });
});
