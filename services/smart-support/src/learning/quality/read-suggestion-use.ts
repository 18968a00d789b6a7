import type { QualityRange, Reader } from "./read-quality.ts";

/** What agents made of the replies that were suggested to them. */
export interface SuggestionFigures {
  /** Sent as they were. */
  asIs: number;
  /** Sent with other words in them. */
  edited: number;
  /** Something else was sent. */
  unused: number;
  /** Mean share of an edited suggestion that was sent, 0 … 1; null without any. */
  keptOfEdited: number | null;
}

/** Of replies on these days, in the organisation's time zone. */
export async function readSuggestionUse(db: Reader, { from, to }: QualityRange): Promise<SuggestionFigures> {
  const [figures] = await db.query<SuggestionFigures>(
    `SELECT count(*) FILTER (WHERE outcome = 'AS_IS')::int AS "asIs", count(*) FILTER (WHERE outcome = 'EDITED')::int AS edited,
       count(*) FILTER (WHERE outcome = 'UNUSED')::int AS unused, avg(kept) FILTER (WHERE outcome = 'EDITED')::float8 AS "keptOfEdited"
     FROM suggestion_use
     WHERE (replied_at AT TIME ZONE coalesce((SELECT time_zone FROM organisation), 'UTC'))::date BETWEEN $1 AND $2`,
    [from, to],
  );
  return figures!;
}
