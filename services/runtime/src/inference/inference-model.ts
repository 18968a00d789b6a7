import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { StreamedQuestion } from "./stream-request.ts";
import type { Datatype, TensorValues } from "./tensor-value.ts";

/** One input or output of a model. −1 stands for any size. */
export interface TensorSpec {
  name: string;
  datatype: Datatype;
  shape: number[];
  /** May be left out of a request. Only inputs can be optional. */
  optional?: boolean;
}

/** One caller's question. Names, datatypes and shapes agree with the model's inputs. */
export interface InferenceRequest {
  id: string;
  tenantId: TenantId;
  /** The version asked for; null for the model's own choice. */
  version: string | null;
  inputs: TensorValues;
  /** The request's parameters, less those the server itself reads. */
  parameters: Record<string, string | number | boolean>;
}

/** What a model says to one request: outputs by name, or why that one question cannot be answered. */
export type InferenceAnswer =
  | { outcome: "answered"; outputs: TensorValues; version?: string }
  | { outcome: "refused"; code: "invalid" | "not-found"; message: string };

/** A model that the inference server serves. */
export interface InferenceModel {
  name: string;
  /** What runs it, such as `tensorflow`; the protocol's `platform`. */
  platform: string;
  versions: string[];
  inputs: TensorSpec[];
  outputs: TensorSpec[];
  /** Requests handed over together at most. */
  maxBatch: number;
  /**
   * Batches answered at the same time; 1 where left out. More where a model waits for others than itself, so that those who ask meanwhile do
   * not wait along.
   */
  concurrency?: number;
  /**
   * Answers a batch: one answer per request, in order. Requests of one batch may be of different tenants.
   * A throw fails the whole batch. `signal` is aborted when nobody waits for any of it any more.
   */
  infer(batch: readonly InferenceRequest[], options: { signal: AbortSignal }): Promise<InferenceAnswer[]>;
  /**
   * Answers one question piece by piece, where the model can; pieces are objects of JSON. They are not handed over together, and wait for nobody.
   * A throw ends the answer.
   */
  stream?(question: StreamedQuestion, options: { signal: AbortSignal }): AsyncIterable<object>;
}
