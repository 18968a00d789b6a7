import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import { checkVectors } from "../check-vectors.ts";
import { EncoderFailed, type SentenceEncoder } from "../sentence-encoder.ts";
import { type EncodedTexts, type EncodeTaskInput, encodeTaskModule } from "./encode-task.ts";
import { findDirectory } from "./model-directory.ts";

/** An encoder of a directory of this machine, computed in a thread. @param folder SUPPORT_ENCODERS_DIR; @param name the directory below it */
export function localEncoder(pool: TaskPool, folder: string | undefined, name: string): SentenceEncoder {
  return {
    batchSize: 16,
    async encode(texts, signal) {
      const directory = await findDirectory(folder, name);
      const input: EncodeTaskInput = { directory, texts };
      // Giving up ends no task: a thread that opens a large model would be ended with it, and never have one open.
      const computed = pool.run<EncodeTaskInput, EncodedTexts>({ module: encodeTaskModule, input });
      const found = await Promise.race([computed, givenUp(signal)]);
      if ("problem" in found) throw new EncoderFailed(found.problem);
      return checkVectors(found.vectors, texts.length);
    },
  };
}

/** @throws the signal's reason when it is aborted */
function givenUp(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}
