import type { EntityManager } from "typeorm";
import type { LabelledText } from "../model/text-classifier.ts";
import { fewestExamples } from "./contract.ts";

/** What there is to learn from. */
export interface TaughtIntents {
  examples: LabelledText[];
  /** [examples] */
  ids: string[];
  /** Texts that no intent answers. */
  outside: string[];
  /** Intents with fewer examples than are learnt from. */
  leftOut: { intent: string; examples: number }[];
  /** Days on which the first and the last example were added; null without examples. */
  window: { start: string; end: string } | null;
}

interface TaughtRow {
  id: string;
  text: string;
  intent: string | null;
  day: string;
}

/** Reads what people accepted as examples, of intents in use, in one order whoever added them. */
export async function readExamples(db: EntityManager): Promise<TaughtIntents> {
  const rows: TaughtRow[] = await db.query(
    `SELECT example.id, example.text, example.intent_key AS intent, to_char(example.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day
     FROM support_example AS example LEFT JOIN support_intent AS intent ON intent.key = example.intent_key
     WHERE example.status = 'ACCEPTED' AND (example.intent_key IS NULL OR intent.archived_at IS NULL)
     ORDER BY example.text_key`,
  );
  const counts = new Map<string, number>();
  for (const { intent } of rows) if (intent !== null) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  const isLearnt = (intent: string | null): intent is string =>
    intent !== null && counts.get(intent)! >= fewestExamples;
  const learnt = rows.filter(({ intent }) => isLearnt(intent));
  const days = rows.map(({ day }) => day).sort();
  return {
    examples: learnt.map(({ text, intent }) => ({ text, label: intent! })),
    ids: learnt.map(({ id }) => id),
    outside: rows.filter(({ intent }) => intent === null).map(({ text }) => text),
    leftOut: [...counts]
      .filter(([, examples]) => examples < fewestExamples)
      .map(([intent, examples]) => ({ intent, examples })),
    window: days.length === 0 ? null : { start: days[0]!, end: days.at(-1)! },
  };
}
