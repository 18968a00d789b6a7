import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { IntentClassifier } from "../model/intent-classifier.ts";
import { restoreIntents } from "../train/stored-intents.ts";

/** Classifiers that are kept in memory: one is some megabytes. */
const kept = 32;

/** Classifiers as they were stored, each read once while it is asked for again and again. */
export class KeptClassifiers {
  readonly #classifiers = new Map<string, Promise<IntentClassifier>>();

  constructor(private readonly artifacts: ArtifactStore) {}

  of(tenantId: TenantId, artifactId: string): Promise<IntentClassifier> {
    const key = `${tenantId} ${artifactId}`;
    const known = this.#classifiers.get(key);
    this.#classifiers.delete(key);
    const classifier = known ?? restoreIntents(this.artifacts, tenantId, artifactId);
    // Read again and again: the last of the map was asked for last.
    this.#classifiers.set(key, classifier);
    classifier.catch(() => this.#classifiers.delete(key));
    for (const oldest of this.#classifiers.keys()) {
      if (this.#classifiers.size <= kept) break;
      this.#classifiers.delete(oldest);
    }
    return classifier;
  }
}
