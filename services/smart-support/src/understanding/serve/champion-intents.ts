import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { IntentClassifier } from "../model/intent-classifier.ts";
import { supportMoodTask, supportMoodVariant } from "../mood/learnt/contract.ts";
import { LearntMood } from "../mood/learnt/learnt-mood.ts";
import { supportIntentsTask, supportIntentsVariant } from "../train/contract.ts";
import { KeptClassifiers } from "./kept-classifiers.ts";

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
  /** Null where the list of words tells moods as well. */
  mood: LearntMood | null;
}

interface FoundChampion {
  id: string | null;
  artifactId: string | null;
  routes: Record<string, IntentRoute> | null;
  moodArtifactId: string | null;
}

/** The classifiers that answer now, read once for each version. Who is champion is asked each time, so that a promotion counts at once. */
export class ChampionClassifiers {
  readonly #classifiers: KeptClassifiers;

  constructor(private readonly source: { door: TenantDoor; artifacts: ArtifactStore }) {
    this.#classifiers = new KeptClassifiers(source.artifacts);
  }

  async of(tenantId: TenantId): Promise<ChampionIntents> {
    const [found] = await this.source.door.read(
      tenantId,
      (db): Promise<FoundChampion[]> =>
        db.query(
          `SELECT version.id, version.artifact_id AS "artifactId", (
             SELECT json_object_agg(key, json_build_object('skill', skill, 'isPolicy', is_policy)) FROM support_intent
             WHERE archived_at IS NULL) AS routes, (
             SELECT artifact_id FROM model_version WHERE task = $3 AND variant = $4 AND status = 'CHAMPION') AS "moodArtifactId"
           FROM (SELECT) AS always
             LEFT JOIN model_version AS version ON task = $1 AND variant = $2 AND status = 'CHAMPION'`,
          [supportIntentsTask, supportIntentsVariant, supportMoodTask, supportMoodVariant],
        ),
    );
    const { id, artifactId, routes, moodArtifactId } = found!;
    const champion =
      id === null || artifactId === null
        ? null
        : { modelVersionId: id, classifier: await this.#classifiers.of(tenantId, artifactId) };
    const mood = moodArtifactId === null ? null : new LearntMood(await this.#classifiers.of(tenantId, moodArtifactId));
    return { champion, routes: routes ?? {}, mood };
  }
}
