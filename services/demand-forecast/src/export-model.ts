import type { InferenceAnswer, InferenceModel, InferenceRequest } from "@bellwether/runtime/inference/inference-model";
import { textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import {
  contractVersion,
  demandForecastTask,
  exportedHistorySteps,
  exportModelName,
  exportRequest,
  type Granularity,
} from "./contract.ts";
import { run } from "./export-task.ts";
import { globalMethods } from "./model/backtest/candidates.ts";
import type { ExportedVersion, ExportInput } from "./model/neural/exported-network.ts";
import { compiledModule, runTask } from "./run-task.ts";
import type { StoredModel } from "./train/stored-model.ts";
import { type ModelSource, StoredModels } from "./train/stored-models.ts";

const exportTask = { module: compiledModule("export-task"), run };

/** Writes the network of a tenant's model version as an ONNX file. Recording it takes a thread of the pool. */
export function exportModel(services: ModelSource & { pool: TaskPool | null }): InferenceModel {
  const models = new StoredModels(services);
  const answer = async ({ tenantId, inputs }: InferenceRequest, signal: AbortSignal): Promise<InferenceAnswer> => {
    const given = inputs.model_version_id;
    const parsed = exportRequest.safeParse({ modelVersionId: given === undefined ? undefined : textsOf(given)[0] });
    if (!parsed.success) return refuse("invalid", "model_version_id: the id of a model version, a UUID.");
    const { modelVersionId } = parsed.data;
    const version = await readVersion(services, tenantId, modelVersionId);
    const model = await models.find(tenantId, modelVersionId);
    if (version === null || model === null)
      return refuse("not-found", `There is no stored model of version ${modelVersionId}.`);
    const input = networkOf(model, version);
    if (input === null) {
      return refuse(
        "invalid",
        "The version learned no network: its methods are fitted to each series when they are used.",
      );
    }
    const workplace = { pool: services.pool, parallel: 1, signal };
    const file = await runTask(exportTask, input, workplace, () => undefined);
    const name = `${version.task}-${version.granularity}-v${version.version}.onnx`;
    const outputs = {
      file: { datatype: "BYTES" as const, shape: [1], data: [file] },
      file_name: textTensor([name]),
    };
    return { outcome: "answered", outputs, version: modelVersionId };
  };
  return {
    name: exportModelName,
    platform: "bellwether",
    versions: [String(contractVersion)],
    inputs: [{ name: "model_version_id", datatype: "BYTES", shape: [1] }],
    outputs: [
      { name: "file", datatype: "BYTES", shape: [1] },
      { name: "file_name", datatype: "BYTES", shape: [1] },
    ],
    maxBatch: 1,
    infer: (batch, { signal }) => Promise.all(batch.map((request) => answer(request, signal))),
  };
}

/** The network that answers for a series which the version has never seen, as the platform chooses it. */
function networkOf(model: StoredModel, version: ExportedVersion): ExportInput | null {
  const method = globalMethods.find((name) => model.networks[name] !== undefined);
  const config = method === undefined ? undefined : model.networks[method];
  const weights = method === undefined ? undefined : model.weights[method];
  if (method === undefined || config === undefined || weights === undefined) return null;
  return {
    version,
    method,
    config,
    weights,
    total: model.total,
    historySteps: exportedHistorySteps[model.granularity],
  };
}

interface VersionRow {
  variant: Granularity;
  version: number;
  window_start: string;
  window_end: string;
  data_hash: string;
  code_version: string;
  seed: number;
  engine: string;
}

async function readVersion({ door }: ModelSource, tenantId: TenantId, id: string): Promise<ExportedVersion | null> {
  const [row] = await door.read(
    tenantId,
    (db): Promise<VersionRow[]> =>
      db.query(
        `SELECT variant, version, window_start::text AS window_start, window_end::text AS window_end, data_hash,
           code_version, seed, engine
         FROM model_version WHERE id = $1 AND task = $2`,
        [id, demandForecastTask],
      ),
  );
  if (row === undefined) return null;
  return {
    id,
    task: demandForecastTask,
    granularity: row.variant,
    version: row.version,
    windowStart: row.window_start,
    windowEnd: row.window_end,
    dataHash: row.data_hash,
    codeVersion: row.code_version,
    seed: row.seed,
    engine: row.engine,
  };
}

function refuse(code: "invalid" | "not-found", message: string): InferenceAnswer {
  return { outcome: "refused", code, message };
}
