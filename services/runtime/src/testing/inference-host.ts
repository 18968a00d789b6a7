import type { TenantId } from "@bellwether/schema/database/tenant-id";
import Fastify from "fastify";
import type { InferenceAnswer, InferenceModel, InferenceRequest } from "../inference/inference-model.ts";
import { InferenceServer, type InferenceServerOptions } from "../inference/server.ts";

/** A tenant that no database knows. */
export const someTenant = "0190a7a0-0000-7000-8000-000000000001" as TenantId;

/** Multiplies each number by `factor`, and tells its batches. */
export interface DoublingModel extends InferenceModel {
  batches: (readonly InferenceRequest[])[];
  signals: AbortSignal[];
}

/** @param pause waited for before each batch is answered. */
export function doublingModel(pause: () => Promise<void> = async () => undefined, maxBatch = 8): DoublingModel {
  const batches: DoublingModel["batches"] = [];
  const signals: AbortSignal[] = [];
  return {
    name: "doubling",
    platform: "test",
    versions: ["1", "2"],
    inputs: [
      { name: "x", datatype: "FP64", shape: [-1] },
      { name: "factor", datatype: "INT32", shape: [1], optional: true },
    ],
    outputs: [
      { name: "y", datatype: "FP64", shape: [-1] },
      { name: "sum", datatype: "FP64", shape: [1] },
    ],
    maxBatch,
    batches,
    signals,
    async infer(batch, { signal }) {
      batches.push(batch);
      signals.push(signal);
      await pause();
      return batch.map((request): InferenceAnswer => {
        const x = Array.from(request.inputs.x!.data as Float64Array);
        if (x.some((value) => value === 13)) throw new Error("the model broke: secret detail");
        if (x.some((value) => value === 404))
          return { outcome: "refused", code: "not-found", message: "No such series." };
        const factor = Number(request.inputs.factor?.data[0] ?? 2);
        const y = Float64Array.from(x, (value) => value * factor);
        return {
          outcome: "answered",
          outputs: {
            y: { datatype: "FP64", shape: [y.length], data: y },
            sum: { datatype: "FP64", shape: [1], data: Float64Array.of(y.reduce((sum, value) => sum + value, 0)) },
          },
        };
      });
    },
  };
}

/** A server on a free port of this machine; `waiting` counts the questions to the model asked last that it has not begun. */
export async function startInferenceHost(
  models: InferenceModel[],
  options: Partial<InferenceServerOptions> = {},
  port = 0,
) {
  let waiting = 0;
  const depth = (_model: string, count: number) => {
    waiting = count;
  };
  const server = new InferenceServer({
    models,
    version: "0.1.0",
    ready: () => true,
    observer: { depth, batch: () => undefined, refused: () => undefined },
    ...options,
  });
  const app = Fastify({ bodyLimit: 1024 * 1024, forceCloseConnections: true });
  await server.register(app);
  const url = await app.listen({ host: "127.0.0.1", port });
  return { url, server, waiting: () => waiting, close: () => app.close() };
}

/** Something that many wait for and one lets go. */
export function gate(): { pause: () => Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { pause: () => opened, open };
}
