import type { RecordResult as WrittenResult } from "@bellwether/data-import/upsert/upsert-contract";
import { toRemark } from "../remarks/remark.row.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { remarkText } from "../remarks/remark-text.ts";
import type { RecordResult } from "./records-upsert.type.ts";

/** Characters kept of a rejected value. */
const maxValueLength = 500;

/** What became of a record, with the sentences of the rules that it broke. @param index place in the call, from 0 */
export function toRecordResult(
  { externalId, outcome, violations }: WrittenResult,
  index: number,
  locale: SentenceLocale,
): RecordResult {
  const errors = violations.map(({ rule, column, value, facts }) => ({
    field: column?.split(".") ?? null,
    rule,
    value: value?.slice(0, maxValueLength) ?? null,
    message: remarkText(toRemark({ code: rule, facts }), locale),
  }));
  return { index, externalId: externalId?.slice(0, maxValueLength) ?? null, outcome, errors };
}
