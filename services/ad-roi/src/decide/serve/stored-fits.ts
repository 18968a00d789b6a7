import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { mediaMixTask } from "../../media-mix/contract.ts";
import type { FittedMediaMix } from "../../media-mix/model/fitted-media-mix.ts";
import { readFit } from "../../media-mix/stored-fit.ts";
import type { HeldCause } from "../contract.ts";
import { learnedOf } from "../model/learned-channels.ts";
import { type PlanningScene, planningScene } from "../model/planning-scene.ts";
import { RecentlyUsed } from "./recently-used.ts";

/** A version of the media-mix model as plans see it, less its bytes. */
interface FoundVersion {
  id: string;
  artifactId: string;
  /** Why channels are not planned, by the version's self-test; null before that ran. */
  held: [channel: string, cause: HeldCause][] | null;
}

type Missing = { outcome: "missing"; reason: "no-model" | "not-converged" };

/** A fit that plans may be made with, and which of its channels are not. */
export interface PlannableFit {
  modelVersionId: string;
  fitted: FittedMediaMix;
  held: [channel: string, cause: HeldCause][];
}

export type FoundFit = { outcome: "found"; fit: PlannableFit } | Missing;
export type FoundScene = { outcome: "found"; scene: PlanningScene } | Missing;

/** Fits and scenes kept in memory; one is a few megabytes, and sliders ask for the same one again and again. */
const kept = 8;

/** Media-mix models as plans see them, the most recently used ones in memory. What a version holds never changes. */
export class StoredFits {
  readonly #fits = new RecentlyUsed<PlannableFit | null>(kept);
  readonly #scenes = new RecentlyUsed<PlanningScene>(kept);

  constructor(private readonly source: { door: TenantDoor; artifacts: ArtifactStore }) {}

  /** @param asked version; null for the champion */
  async version(tenantId: TenantId, asked: string | null): Promise<FoundFit> {
    const version = await this.#find(tenantId, asked);
    if (typeof version === "string") return { outcome: "missing", reason: version };
    const fit = await this.#fits.get(JSON.stringify([tenantId, version]), () => this.#load(tenantId, version));
    return fit === null ? { outcome: "missing", reason: "not-converged" } : { outcome: "found", fit };
  }

  /** The same seen over a horizon. */
  async scene(tenantId: TenantId, asked: string | null, periods: number): Promise<FoundScene> {
    const found = await this.version(tenantId, asked);
    if (found.outcome === "missing") return found;
    const { modelVersionId, fitted, held } = found.fit;
    const key = JSON.stringify([tenantId, modelVersionId, held, periods]);
    const make = async () => planningScene(fitted, { modelVersionId, periods, held: new Map(held) });
    return { outcome: "found", scene: await this.#scenes.get(key, make) };
  }

  #find(tenantId: TenantId, asked: string | null): Promise<FoundVersion | "no-model" | "not-converged"> {
    return this.source.door.read(tenantId, async (db) => {
      const versions: { id: string; status: string; artifactId: string | null }[] = await db.query(
        `SELECT id, status, artifact_id AS "artifactId" FROM model_version WHERE task = $1 AND ($2::uuid IS NULL OR id = $2)
         ORDER BY status = 'CHAMPION' DESC, version DESC LIMIT 1`,
        [mediaMixTask, asked],
      );
      const [version] = versions;
      if (version?.artifactId == null) return "no-model";
      // The newest candidate is no champion because it did not converge; it is shown, and not planned with.
      if (asked === null && version.status !== "CHAMPION") return "not-converged";
      const rows: { channel: string; heldFor: HeldCause | null }[] = await db.query(
        `SELECT channel, held_for AS "heldFor" FROM media_mix_recovery WHERE model_version_id = $1 ORDER BY channel`,
        [version.id],
      );
      const held = rows.flatMap(({ channel, heldFor }): [string, HeldCause][] => (heldFor ? [[channel, heldFor]] : []));
      return { id: version.id, artifactId: version.artifactId, held: rows.length === 0 ? null : held };
    });
  }

  /** Null where the fit did not converge. */
  async #load(tenantId: TenantId, { id, artifactId, held }: FoundVersion): Promise<PlannableFit | null> {
    const fitted = await readFit(this.source.artifacts, tenantId, artifactId);
    return fitted.diagnostics.converged ? { modelVersionId: id, fitted, held: held ?? heldByFit(fitted) } : null;
  }
}

function heldByFit(fitted: FittedMediaMix): [string, HeldCause][] {
  return learnedOf(fitted).flatMap(({ channel, heldFor }): [string, HeldCause][] =>
    heldFor ? [[channel, heldFor]] : [],
  );
}
