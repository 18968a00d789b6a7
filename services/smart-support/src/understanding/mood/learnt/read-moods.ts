import type { EntityManager } from "typeorm";
import type { LabelledText } from "../../model/text-classifier.ts";
import { sentimentOf } from "../sentiment-of.ts";

/** Texts that are learnt from at most, the newest. */
const mostTexts = 5_000;

/** Texts whose mood somebody told. */
export interface ToldMoods {
  texts: LabelledText[];
  /** Plain questions of the organisation's customers, which have no mood as far as words tell: that they are most of what is asked is learnt too. */
  plain: LabelledText[];
  /** First and last day of the texts; null without any. */
  window: { start: string; end: string } | null;
}

/**
 * Reads what customers wrote beside a mark or a thumb, and messages whose mood a file told. A 1 or a 2 is displeased, a 3 neither, a 4 or a 5 pleased.
 */
export async function readMoods(db: EntityManager): Promise<ToldMoods> {
  const rows: (LabelledText & { day: string })[] = await db.query(
    `WITH told AS (
       SELECT text, mood AS label, created_at AS at FROM support_example WHERE mood IS NOT NULL AND status = 'ACCEPTED'
       UNION ALL SELECT csat_comment, CASE WHEN csat <= 2 THEN 'NEGATIVE' WHEN csat = 3 THEN 'NEUTRAL' ELSE 'POSITIVE' END, csat_at
         FROM conversation WHERE csat_comment IS NOT NULL AND csat IS NOT NULL
       UNION ALL SELECT feedback_comment, CASE feedback WHEN 'DOWN' THEN 'NEGATIVE' ELSE 'POSITIVE' END, feedback_at
         FROM conversation_message WHERE feedback_comment IS NOT NULL AND feedback IS NOT NULL
     ), newest AS (
       SELECT DISTINCT ON (lower(text)) text, label, at FROM told WHERE length(text) >= 2 ORDER BY lower(text), at DESC
     )
     SELECT text, label, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM newest ORDER BY at DESC, text LIMIT $1`,
    [mostTexts],
  );
  const asked: { text: string }[] = await db.query(
    `SELECT text FROM support_example WHERE mood IS NULL AND intent_key IS NOT NULL AND status = 'ACCEPTED' ORDER BY text_key LIMIT $1`,
    [Math.ceil(rows.length / 2)],
  );
  const days = rows.map(({ day }) => day).sort();
  return {
    texts: rows.map(({ text, label }) => ({ text, label })),
    plain: asked
      .filter(({ text }) => sentimentOf(text).label === "NEUTRAL")
      .map(({ text }) => ({ text, label: "NEUTRAL" })),
    window: days.length === 0 ? null : { start: days[0]!, end: days.at(-1)! },
  };
}
