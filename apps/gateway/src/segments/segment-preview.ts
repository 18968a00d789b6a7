import { inlineSegments } from "@bellwether/segments/model/inline-segments";
import { definitionProblems } from "@bellwether/segments/store/definition-problems";
import { predicatesOf, readLiveSegments } from "@bellwether/segments/store/live-segments";
import { previewPredicate } from "@bellwether/segments/store/preview-predicate";
import { QueryFailedError } from "typeorm";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import type { SegmentPreview } from "./segment-preview.type.ts";
import { predicateErrors, readPredicate } from "./segment-problems.ts";

/** Milliseconds that counting may take: a person waits for it. */
const timeoutMs = 10_000;

/** PostgreSQL's code of a statement that ran into its time limit. */
const cancelledCode = "57014";

/**
 * Counts whom a predicate would take in.
 *
 * @param self key of the segment that the predicate is for, which it must not ask about; null for a new one
 */
export async function segmentPreview(
  value: object,
  self: string | null,
  { door, caller }: RequestContext,
): Promise<SegmentPreview> {
  const root = ["predicate"];
  const read = readPredicate(value, root, caller);
  const nothing = { keyedPredicate: null, sampleKeys: [], count: null, share: null };
  if ("userErrors" in read) return { ...nothing, userErrors: read.userErrors };
  const { predicate } = read;
  try {
    return await door.read(caller.tenantId, async (db) => {
      const live = await readLiveSegments(db);
      const problems = await definitionProblems(db, predicate, self, live);
      if (problems.length > 0) return { ...nothing, userErrors: predicateErrors(problems, root, caller.locale) };
      const whole = inlineSegments(predicate, predicatesOf(live));
      const { count, total, sample } = await previewPredicate(db, whole, timeoutMs);
      const share = total === 0 ? null : count / total;
      return { keyedPredicate: predicate, sampleKeys: sample, count, share, userErrors: [] };
    });
  } catch (error) {
    if (!isCancelled(error)) throw error;
    const seconds = timeoutMs / 1_000;
    return { ...nothing, userErrors: [failure(caller.locale, "predicate.too-slow", root, { seconds })] };
  }
}

function isCancelled(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code === cancelledCode;
}
