import type { ImportSummary } from "../contract.ts";
import { answerRows } from "../fields/answer-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { AnswerRow, TakeAnswers } from "../take-answers.ts";
import { enter, type ImportRun, reject } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageLines } from "./stage-lines.ts";

/** Rows taken on at a time: answers are long. */
const chunk = 500;

type StagedAnswer = AnswerRow & { line: number };

/** Imports questions with their answers, which support answers from. Of rows with the same id the last counts. */
export async function importAnswers(
  run: ImportRun,
  source: OpenSource,
  takeAnswers: TakeAnswers,
): Promise<ImportSummary["counts"]> {
  await stageLines(run, source, answerRows);
  await run.db.query(
    `CREATE TEMP TABLE staged_answer ON COMMIT DROP AS
     SELECT DISTINCT ON (key) *, row_number() OVER (ORDER BY key) AS place FROM (
       SELECT *, coalesce(answer_ref, question) AS key FROM staged_line) AS keyed ORDER BY key, line DESC`,
  );
  enter(run, "writing");
  const counts = { created: 0, updated: 0, unchanged: 0 };
  let taken = 0;
  for (let after = 0; ; after += chunk) {
    const rows = await readAnswers(run, after);
    if (rows.length === 0) break;
    const outcome = await takeAnswers(run.db, rows);
    for (const name of ["created", "updated", "unchanged"] as const) counts[name] += outcome[name];
    await refuseUntaken(run, rows, outcome.refused);
    taken += rows.length;
    run.signal?.throwIfAborted();
  }
  refuseStrictly(run);
  const [{ staged }]: [{ staged: number }] = await run.db.query("SELECT count(*)::integer AS staged FROM staged_line");
  return { ...counts, "record.repeated": staged - taken };
}

/** @param after the place of the last one that was taken on, from 0 */
function readAnswers({ db }: ImportRun, after: number): Promise<StagedAnswer[]> {
  return db.query(
    `SELECT line, key AS "externalId", question, answer, locale, audience, expires_on AS "expiresOn" FROM staged_answer
     WHERE place > $1 AND place <= $1 + ${chunk} ORDER BY place`,
    [after],
  );
}

/** An answer of signs alone says nothing that could be cited, which only shows when it is split. */
function refuseUntaken(
  run: ImportRun,
  rows: readonly StagedAnswer[],
  refused: readonly { externalId: string }[],
): Promise<void> {
  const lines = new Map(rows.map(({ externalId, line }) => [externalId, line]));
  return reject(
    run,
    refused.map(({ externalId }) => ({
      line: lines.get(externalId) ?? 0,
      key: externalId,
      violations: [{ rule: "answer.empty", column: "answer", value: null, facts: {} }],
    })),
  );
}
