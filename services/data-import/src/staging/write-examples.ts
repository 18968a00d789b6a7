import type { EntityManager } from "typeorm";
import type { ImportSummary } from "../contract.ts";
import { outOfScope } from "../fields/example-fields.ts";
import { tableCollation } from "./staging-table.ts";

/**
 * Writes the examples in `staged_line`, and the intents that they name. Of rows with the same text the last counts. What a file says of a text stands,
 * whoever proposed something else for it; a name, skill or topic that it leaves out is left as it is.
 */
export async function writeExamples(db: EntityManager): Promise<ImportSummary["counts"]> {
  const [intents]: [{ created: number }] = await db.query(
    `WITH named AS (
       SELECT intent_key, max(name_en) AS name_en, max(name_zh) AS name_zh, max(skill) AS skill, bool_or(is_policy::boolean) AS is_policy
       FROM staged_line WHERE intent_key <> $1 GROUP BY intent_key
     ), written AS (
       INSERT INTO support_intent AS stored (key, name_en, name_zh, skill, is_policy)
       SELECT intent_key, coalesce(name_en, intent_key), coalesce(name_zh, name_en, intent_key), skill, coalesce(is_policy, false) FROM named
       ON CONFLICT (tenant_id, key) DO UPDATE SET
         (name_en, name_zh, skill, is_policy, archived_at, updated_at) = (
           SELECT coalesce(named.name_en, stored.name_en), coalesce(named.name_zh, stored.name_zh), coalesce(named.skill, stored.skill),
             coalesce(named.is_policy, stored.is_policy), NULL::timestamptz, now()
           FROM named WHERE named.intent_key = excluded.key ${tableCollation})
       RETURNING xmax = 0 AS created
     ) SELECT count(*) FILTER (WHERE created)::integer AS created FROM written`,
    [outOfScope],
  );
  const [counts]: [Record<"rows" | "records" | "created" | "updated" | "masked", number>] = await db.query(
    `WITH last AS (
       SELECT DISTINCT ON (lower(example_text)) example_text, nullif(intent_key, $1) AS intent_key, locale, mood
       FROM staged_line ORDER BY lower(example_text), line DESC
     ), written AS (
       INSERT INTO support_example AS stored (id, text, intent_key, locale, mood, source, status, reviewed_at)
       SELECT gen_random_uuid(), example_text, intent_key, locale, mood, 'IMPORT', 'ACCEPTED', now() FROM last
       ON CONFLICT (tenant_id, text_key) DO UPDATE SET intent_key = excluded.intent_key, locale = coalesce(excluded.locale, stored.locale),
         mood = coalesce(excluded.mood, stored.mood),
         status = 'ACCEPTED', reviewed_at = now(), updated_at = now()
       WHERE (stored.intent_key, stored.locale, stored.mood, stored.status)
         IS DISTINCT FROM (excluded.intent_key, coalesce(excluded.locale, stored.locale), coalesce(excluded.mood, stored.mood), 'ACCEPTED')
       RETURNING xmax = 0 AS created
     )
     SELECT (SELECT count(*)::integer FROM staged_line) AS rows, (SELECT count(*)::integer FROM last) AS records,
       (SELECT count(*)::integer FROM last WHERE example_text ~ '\\[(NAME|PHONE|EMAIL|IDENTITY|CARD|ADDRESS)\\]') AS masked,
       (SELECT count(*)::integer FROM written WHERE created) AS created,
       (SELECT count(*)::integer FROM written WHERE NOT created) AS updated`,
    [outOfScope],
  );
  const { rows, records, created, updated, masked } = counts;
  return {
    created,
    updated,
    unchanged: records - created - updated,
    intentsCreated: intents.created,
    "example.masked": masked,
    "record.repeated": rows - records,
  };
}
