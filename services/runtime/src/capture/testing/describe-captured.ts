import { describe, it } from "@jest/globals";
import { loadOnnxRuntime } from "../onnx-runtime.ts";

/** Why captured steps cannot be computed here; null where they can. */
export const noOnnxRuntime: string | null = await loadOnnxRuntime().then(
  () => null,
  (error: Error) => error.message.split("\n")[0]!,
);

/** Like `describe`, where ONNX Runtime is installed; elsewhere it skips and says so once a file. */
export const describeCaptured: typeof describe | typeof describe.skip = noOnnxRuntime ? describe.skip : describe;

/** Like `it`, likewise. */
export const itCaptured: typeof it | typeof it.skip = noOnnxRuntime ? it.skip : it;

if (noOnnxRuntime) process.stderr.write(`Tests of captured steps are skipped: ${noOnnxRuntime}\n`);
