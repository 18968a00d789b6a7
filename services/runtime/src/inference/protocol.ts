import { z } from "zod";
import { datatypes } from "./tensor-value.ts";

/**
 * Open Inference Protocol v2: https://github.com/kserve/open-inference-protocol, with the binary tensor data extension of
 * https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_binary_data.md.
 */

/** Says how many bytes of a body are JSON; the tensors' bytes follow, in the order in which JSON names them. */
export const jsonLengthHeader = "inference-header-content-length";

/** Milliseconds that the caller still waits, from when the server has read the request. Not of the protocol. */
export const timeoutHeader = "inference-timeout-ms";

/** Extensions that the server names in its metadata. */
export const extensions = ["binary_tensor_data", "generate"];

const parameters = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const inputTensor = z.object({
  name: z.string().min(1).max(200),
  datatype: z.enum(datatypes),
  shape: z.array(z.number().int().nonnegative()).max(8),
  parameters: parameters.optional(),
  /** Flat or nested row-major values; absent when the values are binary. */
  data: z.array(z.unknown()).optional(),
});

/** The JSON of an inference request. */
export const requestSchema = z.object({
  id: z.string().max(200).optional(),
  parameters: parameters.optional(),
  inputs: z.array(inputTensor).max(64),
  outputs: z
    .array(z.object({ name: z.string().min(1).max(200), parameters: parameters.optional() }))
    .max(64)
    .optional(),
});

/** The JSON of an inference answer. */
export const responseSchema = z.object({
  model_name: z.string(),
  model_version: z.string().optional(),
  id: z.string().optional(),
  parameters: parameters.optional(),
  outputs: z.array(inputTensor),
});

/** Parameters of requests, answers and tensors. */
export type Parameters = z.infer<typeof parameters>;
export type TensorMessage = z.infer<typeof inputTensor>;
export type RequestMessage = z.infer<typeof requestSchema>;

/** A message that breaks the protocol or a model's contract. Its sentence names the part and the rule: HTTP 400. */
export class ProtocolError extends Error {
  override readonly name = "ProtocolError";
}
