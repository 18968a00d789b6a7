import type { Remark } from "@bellwether/schema/contracts/facts";
import { ModelVersionEntity } from "@bellwether/schema/entities/model-version.entity";
import type { EntityManager } from "typeorm";
import { v7 as uuidV7 } from "uuid";
import type { ModelCandidate } from "./model-candidate.ts";
import { judgePromotion } from "./promotion-rule.ts";

/** What became of a promotion, and why: the reasons are stored with the version too. */
export interface Promotion {
  promoted: boolean;
  version: ModelVersionEntity;
  reasons: Remark[];
}

/** What became of a rollback. */
export type Rollback =
  | { outcome: "rolled-back"; champion: ModelVersionEntity; retired: ModelVersionEntity }
  | { outcome: "refused"; reason: Remark };

/** Which versions to list; all of the tenant's by default. */
export interface ModelVersionFilter {
  task?: string;
  variant?: string;
  status?: "CANDIDATE" | "CHAMPION" | "RETIRED";
}

/**
 * The versions of a tenant's models. Every method works in the caller's transaction, whose tenant is set, so a version
 * and the predictions that belong to it appear together or not at all.
 */
export class ModelRegistry {
  /** Stores a trained model as the next version of its task and variant, with status CANDIDATE. */
  async register(db: EntityManager, candidate: ModelCandidate): Promise<ModelVersionEntity> {
    requireFiniteScores(candidate);
    await lockLine(db, candidate.task, candidate.variant);
    const [newest]: { version: number }[] = await db.query(
      "SELECT coalesce(max(version), 0)::integer AS version FROM model_version WHERE task = $1 AND variant = $2",
      [candidate.task, candidate.variant],
    );
    const champion = await this.champion(db, candidate.task, candidate.variant);
    const [row]: { tenant: string }[] = await db.query("SELECT current_tenant() AS tenant");
    const id = uuidV7();
    const version = Object.assign(new ModelVersionEntity(), {
      tenantId: row!.tenant,
      id,
      task: candidate.task,
      variant: candidate.variant,
      version: newest!.version + 1,
      status: "CANDIDATE",
      parentId: candidate.parentId === undefined ? (champion?.id ?? null) : candidate.parentId,
      jobId: candidate.jobId ?? null,
      windowStart: candidate.windowStart,
      windowEnd: candidate.windowEnd,
      dataHash: candidate.dataHash,
      codeVersion: candidate.codeVersion,
      seed: candidate.seed,
      engine: candidate.engine,
      metrics: { ...candidate.metrics },
      reasons: candidate.reasons ?? [],
      artifactId: candidate.artifactId ?? null,
    });
    await db.save(version);
    return this.versionById(db, id);
  }

  /**
   * Makes a candidate the champion of its task and variant if its backtest says so, and retires the champion before it.
   * Refused or not, the reasons are added to the version's own.
   *
   * @throws RangeError when there is no such version or it is no candidate any more.
   */
  async promote(db: EntityManager, id: string): Promise<Promotion> {
    const found = await this.versionById(db, id);
    await lockLine(db, found.task, found.variant);
    const candidate = await this.versionById(db, id);
    if (candidate.status !== "CANDIDATE")
      throw new RangeError(`Only a candidate can be promoted; version ${candidate.version} is ${candidate.status}.`);
    const champion = await this.champion(db, candidate.task, candidate.variant);
    const verdict = judgePromotion(candidate, champion);
    const reasons = [...candidate.reasons, ...verdict.reasons];
    if (!verdict.promoted) {
      await db.update(ModelVersionEntity, { tenantId: candidate.tenantId, id }, { reasons });
      return { promoted: false, version: await this.versionById(db, id), reasons: verdict.reasons };
    }
    if (champion !== null)
      await retire(db, champion, { code: "promotion.replaced-by", facts: { version: candidate.version } });
    await db.query(
      "UPDATE model_version SET status = 'CHAMPION', promoted_at = clock_timestamp(), retired_at = NULL, reasons = $2 WHERE id = $1",
      [id, JSON.stringify(reasons)],
    );
    return { promoted: true, version: await this.versionById(db, id), reasons: verdict.reasons };
  }

  /** Makes the champion's predecessor champion again and retires the present one, which stays readable. */
  async rollback(db: EntityManager, task: string, variant: string): Promise<Rollback> {
    await lockLine(db, task, variant);
    const champion = await this.champion(db, task, variant);
    if (champion === null)
      return { outcome: "refused", reason: { code: "rollback.no-champion", facts: { task, variant } } };
    const previous =
      champion.parentId === null
        ? null
        : await db.findOneBy(ModelVersionEntity, { tenantId: champion.tenantId, id: champion.parentId });
    if (previous?.promotedAt == null)
      return {
        outcome: "refused",
        reason: { code: "rollback.no-earlier-champion", facts: { version: champion.version } },
      };
    await retire(db, champion, { code: "rollback.rolled-back-to", facts: { version: previous.version } });
    // promoted_at stays as it was: it says when the version earned its place.
    await db.query("UPDATE model_version SET status = 'CHAMPION', retired_at = NULL, reasons = $2 WHERE id = $1", [
      previous.id,
      JSON.stringify([...previous.reasons, { code: "rollback.restored-from", facts: { version: champion.version } }]),
    ]);
    return {
      outcome: "rolled-back",
      champion: await this.versionById(db, previous.id),
      retired: await this.versionById(db, champion.id),
    };
  }

  /** The version whose predictions are shown; null before the first promotion. */
  async champion(db: EntityManager, task: string, variant: string): Promise<ModelVersionEntity | null> {
    return db.findOneBy(ModelVersionEntity, { task, variant, status: "CHAMPION" });
  }

  /** Versions by task and variant, newest first. */
  async list(db: EntityManager, filter: ModelVersionFilter = {}): Promise<ModelVersionEntity[]> {
    return db.find(ModelVersionEntity, { where: filter, order: { task: "ASC", variant: "ASC", version: "DESC" } });
  }

  /** @throws RangeError when the tenant has no such version. */
  async versionById(db: EntityManager, id: string): Promise<ModelVersionEntity> {
    const [row]: { tenant: string }[] = await db.query("SELECT current_tenant() AS tenant");
    const version = await db.findOneBy(ModelVersionEntity, { tenantId: row!.tenant, id });
    if (version === null) throw new RangeError(`There is no model version ${JSON.stringify(id)}.`);
    return version;
  }
}

/** One writer at a time for a task and variant, so that numbers do not collide and one champion follows another. */
async function lockLine(db: EntityManager, task: string, variant: string): Promise<void> {
  await db.query(
    "SELECT pg_advisory_xact_lock(hashtextextended(concat_ws(':', 'model-version', current_tenant()::text, $1::text, $2::text), 0))",
    [task, variant],
  );
}

async function retire(db: EntityManager, version: ModelVersionEntity, reason: Remark): Promise<void> {
  await db.query(
    "UPDATE model_version SET status = 'RETIRED', retired_at = clock_timestamp(), reasons = $2 WHERE id = $1",
    [version.id, JSON.stringify([...version.reasons, reason])],
  );
}

function requireFiniteScores({ metrics }: ModelCandidate): void {
  for (const name of ["score", "baselineScore"] as const)
    if (!Number.isFinite(metrics[name]))
      throw new RangeError(`A model's ${name} is a finite number; got ${metrics[name]}.`);
  if (metrics.championScore !== null && !Number.isFinite(metrics.championScore))
    throw new RangeError(`A model's championScore is null or a finite number; got ${metrics.championScore}.`);
}
