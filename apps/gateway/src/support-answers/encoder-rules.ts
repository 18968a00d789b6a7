import { type Destinations, maxUrlLength } from "@bellwether/runtime/webhooks/destination";
import type { EncoderChoice } from "@bellwether/smart-support/retrieval/encoders/choose-encoder";
import { type BroughtKind, longestPrefix } from "@bellwether/smart-support/retrieval/encoders/contract";
import type { StoredEncoder } from "@bellwether/smart-support/retrieval/encoders/stored-encoders";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { urlFailures } from "../webhooks/webhook-rules.ts";
import type { SupportEncoderInput } from "./support-encoder.type.ts";

/** Characters of a model's name, and of a key. */
const [maxModelLength, maxKeyLength] = [200, 1_000];

/** What the input chooses, and its key: null for none, undefined to keep the one that is there. Prefixes keep their spaces. */
export function readChoice(
  input: SupportEncoderInput,
  kind: BroughtKind,
): { choice: EncoderChoice; key: string | null | undefined } {
  const { queryPrefix, passagePrefix, mustBeBetter } = input;
  const url = kind === "LOCAL" ? null : (input.url?.trim() ?? "");
  const key = kind === "LOCAL" ? null : input.secret === undefined ? undefined : input.secret?.trim() || null;
  return { choice: { kind, url, model: input.model?.trim() ?? "", queryPrefix, passagePrefix, mustBeBetter }, key };
}

/**
 * The rules that a choice breaks.
 *
 * @param before the encoder that is wanted now, whose key goes to no other address than it was given for
 */
export function brokenEncoderRules(
  { url, model, queryPrefix, passagePrefix }: EncoderChoice,
  key: string | null | undefined,
  before: StoredEncoder | null,
  { destinations, locale }: { destinations: Destinations; locale: SentenceLocale },
): UserError[] {
  const errors: UserError[] = [];
  const broken = url === null || url === "" ? null : destinations.ruleBrokenBy(url);
  if (url === "") errors.push(failure(locale, "support-encoder.lacks-address", ["encoder", "url"]));
  if (broken !== null) errors.push(failure(locale, urlFailures[broken], ["encoder", "url"], { maximum: maxUrlLength }));
  if (model === "" || model.length > maxModelLength || /\p{Cc}/u.test(model))
    errors.push(failure(locale, "support-encoder.model", ["encoder", "model"], { maximum: maxModelLength }));
  for (const [field, prefix] of Object.entries({ queryPrefix, passagePrefix }))
    if (prefix.length > longestPrefix || /\p{Cc}/u.test(prefix))
      errors.push(failure(locale, "support-encoder.prefix", ["encoder", field], { maximum: longestPrefix }));
  // It travels in a header.
  if (typeof key === "string" && (key.length > maxKeyLength || !/^[\x21-\x7e]+$/.test(key)))
    errors.push(failure(locale, "support.chat-key", ["encoder", "secret"], { maximum: maxKeyLength }));
  if (key === undefined && before?.secret != null && url !== before.url)
    errors.push(failure(locale, "support-encoder.key-again", ["encoder", "secret"]));
  return errors;
}
