import type { InferenceAnswer, InferenceModel, InferenceRequest } from "@bellwether/runtime/inference/inference-model";
import { textsOf } from "@bellwether/runtime/inference/tensor-value";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { contractVersion, mostPathNumbers, mostPathSteps, pathsModelName, pathsRequest } from "./contract.ts";
import { run } from "./draw-paths-task.ts";
import { countPathSources, readPathSources } from "./job/read-path-sources.ts";
import { refuse } from "./refuse-question.ts";
import { compiledModule, runTask } from "./run-task.ts";

const drawTask = { module: compiledModule("draw-paths-task"), run };

/** Draws the sample paths of a tenant's stored forecasts, in the pool: the same ones whenever and however they are asked for. */
export function pathsModel({ door, pool }: { door: TenantDoor; pool: TaskPool | null }): InferenceModel {
  const answer = async ({ tenantId, inputs }: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> => {
    const texts = (name: string): string[] => (inputs[name]?.datatype === "BYTES" ? textsOf(inputs[name]) : []);
    const parsed = pathsRequest.safeParse({
      modelVersionId: texts("model_version_id")[0],
      seriesIds: texts("series_id"),
      count: Number(inputs.count?.data[0]),
      horizon: Number(inputs.horizon?.data[0]),
    });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refuse("invalid", `${issue!.path.join(".")}: ${issue!.message}`);
    }
    const { modelVersionId, seriesIds, count, horizon } = parsed.data;
    const numbers = seriesIds.length * count * horizon;
    if (numbers > mostPathNumbers)
      return refuse("invalid", `An answer holds at most ${mostPathNumbers} numbers; this one would hold ${numbers}.`);
    const steps = horizon * (await door.read(tenantId, (db) => countPathSources(db, modelVersionId, seriesIds)));
    if (steps > mostPathSteps)
      return refuse(
        "invalid",
        `Paths are drawn of at most ${mostPathSteps} steps at once, over all places of the products; these are ${steps}. Ask for fewer products or a shorter horizon.`,
      );
    const stored = await door.read(tenantId, (db) => readPathSources(db, modelVersionId, seriesIds));
    if (stored === null) return refuse("not-found", `There is no model version ${modelVersionId}.`);
    const missing = stored.series.indexOf(null);
    if (missing >= 0) return refuse("not-found", `The version has no forecast of series ${seriesIds[missing]}.`);
    if (horizon > stored.horizon)
      return refuse("invalid", `horizon: the forecasts reach ${stored.horizon} steps ahead; got ${horizon}.`);
    const input = { series: stored.series.map((sources) => sources ?? []), seed: stored.seed, count, horizon };
    const data = await runTask(drawTask, input, { pool, parallel: 1, signal }, () => undefined);
    const paths = { datatype: "FP64" as const, shape: [seriesIds.length, count, horizon], data };
    return { outcome: "answered", outputs: { paths }, version: modelVersionId };
  };
  return {
    name: pathsModelName,
    platform: "bellwether",
    versions: [String(contractVersion)],
    inputs: [
      { name: "model_version_id", datatype: "BYTES", shape: [1] },
      { name: "series_id", datatype: "BYTES", shape: [-1] },
      { name: "count", datatype: "INT32", shape: [1] },
      { name: "horizon", datatype: "INT32", shape: [1] },
    ],
    outputs: [{ name: "paths", datatype: "FP64", shape: [-1, -1, -1] }],
    maxBatch: 4,
    infer: (batch, { signal }) => Promise.all(batch.map((request) => answer(request, signal))),
  };
}
