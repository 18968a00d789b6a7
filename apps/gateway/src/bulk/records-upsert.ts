import { upsertRecords } from "@bellwether/data-import/upsert/upsert";
import {
  type GivenRecord,
  type UpsertKind,
  upsertLimits,
  type RecordResult as WrittenResult,
} from "@bellwether/data-import/upsert/upsert-contract";
import { answerOnce } from "@bellwether/schema/database/answer-once";
import type { RequestContext } from "../context.ts";
import { scoreSoon } from "../customer-scores/score-soon.ts";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError, idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import { meterRecords } from "../usage/meter-key.ts";
import { isTurnTaken, turnPatienceSql } from "./import-turn.ts";
import { toRecordResult } from "./record-result.row.ts";
import type { GivenRecords, RecordsUpsertPayload } from "./records-upsert.type.ts";

/** What is kept under a key: without sentences, since the repetition may be in another language. */
interface KeptAnswer {
  results: WrittenResult[];
}

/** Writes the records of a call in one transaction: each of them as a whole, or where it breaks a rule, not at all. */
export async function recordsUpsert(
  kind: UpsertKind,
  { records, idempotencyKey }: GivenRecords<object>,
  context: RequestContext,
): Promise<RecordsUpsertPayload> {
  const { locale } = context.caller;
  const keyError = idempotencyKeyError(idempotencyKey, locale);
  if (keyError !== null) return undone(keyError);
  if (records.length > upsertLimits.maxRecords) {
    const facts = { maximum: upsertLimits.maxRecords, count: records.length };
    return undone(failure(locale, "records.too-many", ["records"], facts));
  }
  const plain = records.map((record) => ({ ...record }) as GivenRecord);
  try {
    const answer = await meterRecords(context, records.length, async () => {
      const written = await write(kind, plain, idempotencyKey ?? null, context);
      const taken = written?.results.filter(({ outcome }) => outcome !== "REJECTED").length ?? 0;
      return { taken, answer: written };
    });
    if (answer === null) return undone(idempotencyKeyReused(locale));
    if (answer.results.some(({ outcome }) => outcome === "CREATED" || outcome === "UPDATED"))
      await scoreSoon(kind, { ...context, tenantId: context.caller.tenantId });
    return payloadOf(answer.results, context);
  } catch (error) {
    if (!isTurnTaken(error)) throw error;
    return undone(failure(locale, "records.import-runs", null));
  }
}

/** @returns null where the key was used before with other records */
function write(
  kind: UpsertKind,
  records: readonly GivenRecord[],
  key: string | null,
  { door, caller }: RequestContext,
): Promise<KeptAnswer | null> {
  return door.write(caller.tenantId, async (db) => {
    await db.query(turnPatienceSql);
    // As text: a field that is null and one that is left out are not the same here.
    const asked = { records: JSON.stringify(records) };
    const once = await answerOnce(db, `upsert ${kind}`, key, asked, async () => ({
      results: await upsertRecords(db, kind, records),
    }));
    return once.outcome === "answered" ? once.answer : null;
  });
}

function payloadOf(results: readonly WrittenResult[], { caller }: RequestContext): RecordsUpsertPayload {
  const count = (asked: WrittenResult["outcome"]) => results.filter(({ outcome }) => outcome === asked).length;
  return {
    results: results.map((result, index) => toRecordResult(result, index, caller.locale)),
    created: count("CREATED"),
    updated: count("UPDATED"),
    unchanged: count("UNCHANGED"),
    rejected: count("REJECTED"),
    userErrors: [],
  };
}

function undone(error: UserError): RecordsUpsertPayload {
  return { results: [], created: 0, updated: 0, unchanged: 0, rejected: 0, userErrors: [error] };
}
