import { type Destinations, maxUrlLength } from "@bellwether/runtime/webhooks/destination";
import type { StoredSupportSettings, SupportSettings } from "@bellwether/smart-support/answers/support-settings";
import { failure } from "../errors/failure.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { urlFailures } from "../webhooks/webhook-rules.ts";

/** Characters of a model's name, and of a key. */
const [maxModelLength, maxKeyLength] = [200, 1_000];

type Endpoint = Pick<SupportSettings, "answerMode" | "chatUrl" | "chatModel">;

/**
 * The rules that an endpoint breaks as it would be from now on.
 *
 * @param key null for none, undefined to keep the one that is there. One that is kept goes to no other address than it was given for:
 *   whoever may change the address could have it sent to themselves.
 */
export function brokenEndpointRules(
  { answerMode, chatUrl, chatModel }: Endpoint,
  key: string | null | undefined,
  before: StoredSupportSettings,
  { destinations, locale }: { destinations: Destinations; locale: SentenceLocale },
): UserError[] {
  const errors: UserError[] = [];
  const broken = chatUrl === null || chatUrl === before.chatUrl ? null : destinations.ruleBrokenBy(chatUrl);
  if (broken !== null) errors.push(failure(locale, urlFailures[broken], ["chatUrl"], { maximum: maxUrlLength }));
  if (chatModel !== null && (chatModel.length > maxModelLength || /\p{Cc}/u.test(chatModel)))
    errors.push(failure(locale, "support.chat-model", ["chatModel"], { maximum: maxModelLength }));
  // It travels in a header.
  if (typeof key === "string" && (key.length > maxKeyLength || !/^[\x21-\x7e]+$/.test(key)))
    errors.push(failure(locale, "support.chat-key", ["chatSecret"], { maximum: maxKeyLength }));
  if (key === undefined && before.chatSecret !== null && chatUrl !== before.chatUrl)
    errors.push(failure(locale, "support.chat-key-again", ["chatSecret"]));
  if (answerMode === "GENERATIVE" && (chatUrl === null || chatModel === null))
    errors.push(failure(locale, "support.chat-incomplete", ["answerMode"]));
  return errors;
}
