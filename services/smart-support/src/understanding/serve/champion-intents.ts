import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { IntentClassifier } from "../model/intent-classifier.ts";
import { supportIntentsTask, supportIntentsVariant } from "../train/contract.ts";
import { restoreIntents } from "../train/stored-intents.ts";

/** What becomes of a conversation about an intent. */
export interface IntentRoute {
  skill: string | null;
  isPolicy: boolean;
}

export interface ChampionIntents {
  /** Null before there is a champion. */
  champion: { modelVersionId: string; classifier: IntentClassifier } | null;
  /** Intents in use, by key. */
  routes: Readonly<Record<string, IntentRoute>>;
}

interface FoundChampion {
  id: string | null;
  artifactId: string | null;
  routes: Record<string, IntentRoute> | null;
}

/** Organisations whose classifier is kept in memory: one is some megabytes. */
const kept = 16;

/** The classifiers that answer now, read once for each version. Who is champion is asked each time, so that a promotion counts at once. */
export class ChampionClassifiers {
  readonly #classifiers = new Map<string, Promise<IntentClassifier>>();

  constructor(private readonly source: { door: TenantDoor; artifacts: ArtifactStore }) {}

  async of(tenantId: TenantId): Promise<ChampionIntents> {
    const [found] = await this.source.door.read(
      tenantId,
      (db): Promise<FoundChampion[]> =>
        db.query(
          `SELECT version.id, version.artifact_id AS "artifactId", (
             SELECT json_object_agg(key, json_build_object('skill', skill, 'isPolicy', is_policy)) FROM support_intent
             WHERE archived_at IS NULL) AS routes
           FROM (SELECT) AS always
             LEFT JOIN model_version AS version ON task = $1 AND variant = $2 AND status = 'CHAMPION'`,
          [supportIntentsTask, supportIntentsVariant],
        ),
    );
    const { id, artifactId, routes } = found!;
    const champion =
      id === null || artifactId === null
        ? null
        : { modelVersionId: id, classifier: await this.#classifier(tenantId, artifactId) };
    return { champion, routes: routes ?? {} };
  }

  #classifier(tenantId: TenantId, artifactId: string): Promise<IntentClassifier> {
    const key = `${tenantId} ${artifactId}`;
    const known = this.#classifiers.get(key);
    this.#classifiers.delete(key);
    const classifier = known ?? restoreIntents(this.source.artifacts, tenantId, artifactId);
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
