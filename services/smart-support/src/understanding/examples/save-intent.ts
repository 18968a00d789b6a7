import type { EntityManager } from "typeorm";

/** An intent as people write it. */
export interface IntentDraft {
  key: string;
  nameEn: string;
  nameZh: string;
  skill: string | null;
  isPolicy: boolean;
}

export const intentLimits = { key: 80, name: 120, skill: 60, intents: 500 } as const;

export type IntentProblem =
  | { code: "support-intent.key"; field: "key"; facts: { maximum: number } }
  | { code: "support-intent.name"; field: "nameEn" | "nameZh"; facts: { maximum: number } }
  | { code: "support-intent.skill"; field: "skill"; facts: { maximum: number } }
  | { code: "support-intent.too-many"; field: null; facts: { maximum: number } }
  | { code: "support-intent.unknown"; field: "key"; facts: Record<string, never> };

export type IntentChange = { outcome: "changed" } | { outcome: "refused"; problem: IntentProblem };

/** Adds an intent, or changes the one of its key; one that was put away is in use again. */
export async function saveIntent(db: EntityManager, draft: IntentDraft, author: string): Promise<IntentChange> {
  const written = {
    ...draft,
    nameEn: draft.nameEn.trim(),
    nameZh: draft.nameZh.trim(),
    skill: draft.skill?.trim() || null,
  };
  const problem = problemOf(written);
  if (problem !== null) return { outcome: "refused", problem };
  const [{ others }]: [{ others: number }] = await db.query(
    "SELECT count(*)::integer AS others FROM support_intent WHERE key <> $1",
    [written.key],
  );
  if (others >= intentLimits.intents)
    return refused({ code: "support-intent.too-many", field: null, facts: { maximum: intentLimits.intents } });
  await db.query(
    `INSERT INTO support_intent (key, name_en, name_zh, skill, is_policy, updated_by) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (tenant_id, key) DO UPDATE SET name_en = $2, name_zh = $3, skill = $4, is_policy = $5, updated_by = $6,
       archived_at = NULL, updated_at = now()`,
    [written.key, written.nameEn, written.nameZh, written.skill, written.isPolicy, author],
  );
  return { outcome: "changed" };
}

/** Puts an intent away: nothing is told to be about it from now on, and its examples are learnt from no more. */
export async function archiveIntent(db: EntityManager, key: string, author: string): Promise<IntentChange> {
  const changed: unknown[] = await db.query(
    `WITH changed AS (UPDATE support_intent SET archived_at = coalesce(archived_at, now()), updated_by = $2, updated_at = now()
       WHERE key = $1 RETURNING 1) SELECT * FROM changed`,
    [key, author],
  );
  return changed.length > 0
    ? { outcome: "changed" }
    : refused({ code: "support-intent.unknown", field: "key", facts: {} });
}

function problemOf({ key, nameEn, nameZh, skill }: IntentDraft): IntentProblem | null {
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(key) || key.length > intentLimits.key)
    return { code: "support-intent.key", field: "key", facts: { maximum: intentLimits.key } };
  for (const [field, name] of [
    ["nameEn", nameEn],
    ["nameZh", nameZh],
  ] as const)
    if (name.length < 1 || name.length > intentLimits.name)
      return { code: "support-intent.name", field, facts: { maximum: intentLimits.name } };
  if (skill !== null && skill.length > intentLimits.skill)
    return { code: "support-intent.skill", field: "skill", facts: { maximum: intentLimits.skill } };
  return null;
}

function refused(problem: IntentProblem): IntentChange {
  return { outcome: "refused", problem };
}
