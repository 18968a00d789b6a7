import type { QualityRange, Reader } from "../learning/quality/read-quality.ts";
import { meanLevel, predictedMean } from "./model/predicted-mean.ts";
import { supportSatisfactionTask } from "./train/contract.ts";

/** What would be known if everybody had said how satisfied they were. */
export interface PredictedOfAll {
  /** Conversations that said it or of which it is expected. */
  conversations: number;
  /** Mean mark, and the interval that it lies in at `level`. */
  mean: number;
  low: number;
  high: number;
  level: number;
  /** Those that gave a 1 or a 2, or probably would have. */
  dissatisfied: number;
}

/** How satisfied customers said they were, and probably were. */
export interface Satisfaction {
  /** Conversations that are over: their customers were asked. */
  asked: number;
  ratings: number;
  /** Null while nothing tells marks better than how often each is given. */
  predicted: PredictedOfAll | null;
}

/** The organisation's first and last days of conversations' beginnings. */
const began =
  "(c.created_at AT TIME ZONE coalesce((SELECT time_zone FROM organisation), 'UTC'))::date BETWEEN $1 AND $2";

interface Sums {
  asked: number;
  rated: number;
  given: number;
  predicted: number;
  expected: number;
  dissatisfied: number;
}

interface Champion {
  spread: number;
  learntFrom: number;
}

/** How satisfied the customers of conversations were that began on these days. */
export async function readSatisfaction(db: Reader, { from, to }: QualityRange): Promise<Satisfaction> {
  const [sums] = await db.query<Sums>(
    `SELECT count(*)::int AS asked, count(c.csat)::int AS rated, coalesce(sum(c.csat), 0)::int AS given,
       count(s.expected) FILTER (WHERE c.csat IS NULL)::int AS predicted,
       coalesce(sum(s.expected) FILTER (WHERE c.csat IS NULL), 0)::float8 AS expected,
       count(*) FILTER (WHERE c.csat <= 2 OR (c.csat IS NULL AND s.dissatisfied >= 0.5))::int AS dissatisfied
     FROM conversation AS c
       LEFT JOIN conversation_satisfaction AS s ON s.tenant_id = c.tenant_id AND s.conversation_id = c.id
     WHERE ${began} AND c.resolved_at IS NOT NULL AND c.merged_into IS NULL`,
    [from, to],
  );
  const { asked, dissatisfied, ...marks } = sums!;
  const [champion] = await db.query<Champion>(
    `SELECT (metrics -> 'report' ->> 'spread')::float8 AS spread,
       (metrics -> 'report' ->> 'rated')::int AS "learntFrom"
     FROM model_version WHERE task = $1 AND status = 'CHAMPION'`,
    [supportSatisfactionTask],
  );
  const mean = champion === undefined ? null : predictedMean(marks, champion);
  return {
    asked,
    ratings: marks.rated,
    predicted:
      champion === undefined || mean === null
        ? null
        : {
            ...mean,
            conversations: marks.rated + marks.predicted,
            level: meanLevel,
            dissatisfied,
          },
  };
}
