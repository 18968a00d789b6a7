import { RemarkFacts, type SentenceLocale } from "../remarks/remark-facts.ts";
import { type Failure, type FailureSentences, failureCodes } from "./failure-codes.ts";
import { englishFailures } from "./failures.en.ts";
import { chineseFailures } from "./failures.zh-CN.ts";
import { type UserError, userError } from "./user-error.type.ts";

const sentences: Record<SentenceLocale, FailureSentences> = { en: englishFailures, "zh-CN": chineseFailures };

/**
 * An expected failure as a user error, in the caller's language.
 *
 * @param field path inside `input`; null where no one field is at fault
 * @param facts what the sentence is made of; decimals as text
 */
export function failure(
  locale: SentenceLocale,
  code: Failure,
  field: readonly string[] | null,
  facts: Readonly<Record<string, string | number>> = {},
): UserError {
  const named = Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }));
  const message = sentences[locale][code](new RemarkFacts({ code, facts: named }, locale));
  return userError(failureCodes[code], field, message);
}
