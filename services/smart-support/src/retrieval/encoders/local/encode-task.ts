import type { EncoderProblem } from "../contract.ts";
import { EncoderFailed } from "../sentence-encoder.ts";
import { OnnxEncoder } from "./onnx-encoder.ts";

export interface EncodeTaskInput {
  /** Real, absolute path that was checked. */
  directory: string;
  texts: readonly string[];
}

export type EncodedTexts = { vectors: Float32Array[] } | { problem: EncoderProblem };

/** Address of this module's compiled form: threads load `dist`, also when this file runs from its source. */
export const encodeTaskModule = new URL("./encode-task.js", import.meta.url.replace("/src/", "/dist/")).href;

/** The encoder of this thread; another directory takes its place, since each may take hundreds of megabytes. */
let opened: { directory: string; encoder: Promise<OnnxEncoder> } | null = null;

/**
 * Describes texts, off the event loop.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run({ directory, texts }: EncodeTaskInput): Promise<EncodedTexts> {
  try {
    if (opened?.directory !== directory) opened = { directory, encoder: OnnxEncoder.open(directory) };
    return { vectors: await (await opened.encoder).encode(texts) };
  } catch (error) {
    // What failed is tried anew: the operator may have put right what is there.
    opened = null;
    if (!(error instanceof EncoderFailed)) throw error;
    return { problem: error.problem };
  }
}
