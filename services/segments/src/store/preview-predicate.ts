import type { EntityManager } from "typeorm";
import { compilePredicates } from "../model/compile/compile-predicates.ts";
import type { Predicate } from "../model/predicate.ts";
import { instantOf } from "./segment-locks.ts";
import { joinWholeTables } from "./statement-settings.ts";

/** Customers that a preview shows. */
export const sampleSize = 10;

export interface PredicatePreview {
  /** Customers who match now. */
  count: number;
  /** Customers there are, without those erased or merged away. */
  total: number;
  /** Keys of some who match, the same ones for the same members. */
  sample: string[];
}

/**
 * Counts whom a predicate takes in, exactly, and picks some.
 *
 * @param predicate without questions about other segments
 * @param timeoutMs after which the database gives up, with the error 57014
 */
export async function previewPredicate(
  db: EntityManager,
  predicate: Predicate,
  timeoutMs: number,
): Promise<PredicatePreview> {
  await joinWholeTables(db, timeoutMs);
  const compiled = compilePredicates([predicate], { now: await instantOf(db), customers: null });
  const [row]: [PredicatePreview] = await db.query(
    `WITH matching AS MATERIALIZED (SELECT u.id FROM ${compiled.from} WHERE ${compiled.tests[0]})
     SELECT (SELECT count(*)::integer FROM matching) AS count,
       (SELECT count(*)::integer FROM customer WHERE merged_into IS NULL AND erased_at IS NULL) AS total,
       ARRAY(SELECT id::text FROM matching ORDER BY hashtextextended(id::text, 0) LIMIT ${sampleSize}) AS sample`,
    compiled.values.values,
  );
  return row;
}
