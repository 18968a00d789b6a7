import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { shareWeights } from "@bellwether/runtime/tensor/weights";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { demandForecastTask } from "../contract.ts";
import { readAll } from "./read-all.ts";
import { decodeModel, type StoredModel } from "./stored-model.ts";

export interface ModelSource {
  door: TenantDoor;
  artifacts: ArtifactStore;
}

/** Models kept in memory; one is a few megabytes. */
const keptModels = 16;

/**
 * Stored models by tenant and version, the most recently used ones in memory, where threads share their weights. Versions
 * never change, so none goes stale.
 */
export class StoredModels {
  readonly #kept = new Map<string, Promise<StoredModel | null>>();

  constructor(private readonly source: ModelSource) {}

  /** Null when the tenant has no such version, or one without a model. */
  async find(tenantId: TenantId, modelVersionId: string): Promise<StoredModel | null> {
    const key = `${tenantId}/${modelVersionId}`;
    const loading = this.#kept.get(key) ?? this.#load(tenantId, modelVersionId);
    this.#kept.delete(key);
    this.#kept.set(key, loading);
    if (this.#kept.size > keptModels) this.#kept.delete(this.#kept.keys().next().value!);
    try {
      const model = await loading;
      if (model === null) this.#kept.delete(key);
      return model;
    } catch (error) {
      this.#kept.delete(key);
      throw error;
    }
  }

  async #load(tenantId: TenantId, modelVersionId: string): Promise<StoredModel | null> {
    const [row] = await this.source.door.read(
      tenantId,
      (db): Promise<{ artifact_id: string | null }[]> =>
        db.query("SELECT artifact_id FROM model_version WHERE id = $1 AND task = $2", [
          modelVersionId,
          demandForecastTask,
        ]),
    );
    if (row === undefined || row.artifact_id === null) return null;
    const model = decodeModel(await readAll(await this.source.artifacts.get(tenantId, row.artifact_id)));
    const shared = Object.entries(model.weights).map(([method, weights]) => [method, shareWeights(weights)] as const);
    return { ...model, weights: Object.fromEntries(shared) };
  }
}
