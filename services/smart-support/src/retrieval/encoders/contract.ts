import { z } from "zod";

/** Where vectors come from that an organisation brings: an endpoint by one of two protocols, or a directory of the model host's machine. */
export const broughtKinds = ["OPENAI", "OPEN_INFERENCE", "LOCAL"] as const;
export type BroughtKind = (typeof broughtKinds)[number];

/** Why an encoder gave no vectors, as its owner is told. */
export const encoderProblems = [
  /** The address is none that may be gone to. */
  "refused",
  "down",
  "late",
  /** It answered by another status than 200, or sent elsewhere. */
  "status",
  "unauthorised",
  "garbled",
  "long",
  /** Fewer vectors than texts, or more. */
  "count",
  /** Vectors of another width than before, or of none. */
  "width",
  /** Numbers that are none, or zeros alone. */
  "not-finite",
  /** The key was sealed with another SECRETS_KEY. */
  "key",
  /** The installation names no folder of encoders. */
  "no-folder",
  /** The directory is not below that folder. */
  "outside",
  /** There is no such directory, or it lacks a model or a tokenizer. */
  "incomplete",
  /** What is there is no encoder that ONNX Runtime computes. */
  "unusable",
  "no-runtime",
  /** There is too little to learn from how its vectors are to be used. */
  "too-few",
] as const;
export type EncoderProblem = (typeof encoderProblems)[number];

/** Characters of a prefix at most; those that models ask for are words such as `query: `. */
export const longestPrefix = 200;
/** Numbers of a vector at most: 50,000 passages are 800 MB then, which is more than an index may have. */
export const widestVector = 4_096;

/** Name of the model, at the inference server, that tries an encoder. */
export const encoderProbeModelName = "support-encoder-probe";
export const encoderProbeVersion = 1;

export const encoderProbeQuestion = z.object({
  kind: z.enum(broughtKinds),
  url: z.string().nullable(),
  model: z.string().min(1),
  /** Sealed for the organisation, base64; null where it asks for none. */
  secret: z.string().nullable(),
  queryPrefix: z.string().max(longestPrefix),
});
export type EncoderProbeQuestion = z.infer<typeof encoderProbeQuestion>;

export type EncoderProbeAnswer =
  | {
      outcome: "works";
      /** Numbers of a vector. */
      width: number;
      /** Of a question that was asked again, once the first had opened what there is to open. */
      latencyMs: number;
    }
  | { outcome: "failed"; problem: EncoderProblem };
