import { RemarkFacts, type SentenceLocale } from "../remarks/remark-facts.ts";
import { type Failure, type FailureSentence, type FailureSentences, failureCodes } from "./failure-codes.ts";
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
  return userError(failureCodes[code], field, failureText(locale, code, facts));
}

/** The sentence of a failure, of the gateway's own or of its parts, in the caller's language. */
export function failureText(
  locale: SentenceLocale,
  code: FailureSentence,
  facts: Readonly<Record<string, string | number>> = {},
): string {
  const named = Object.entries(facts).map(([name, value]) => ({ name, value: String(value) }));
  return sentences[locale][code](new RemarkFacts({ code, facts: named }, locale));
}
