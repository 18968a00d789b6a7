import { type Destinations, maxUrlLength, type UrlRule } from "@bellwether/runtime/webhooks/destination";
import { failure } from "../errors/failure.ts";
import type { Failure } from "../errors/failure-codes.ts";
import type { UserError } from "../errors/user-error.type.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { subscribedTypes, type WebhookEventType } from "./webhook-event-type.enum.ts";

/** Characters of a description. */
const maxDescriptionLength = 200;

/** The sentence of each rule that an address may break. */
export const urlFailures: Record<UrlRule, Failure> = {
  "not-an-address": "webhook.url-not-an-address",
  "too-long": "webhook.url-too-long",
  scheme: "webhook.url-scheme",
  credentials: "webhook.url-credentials",
  fragment: "webhook.url-fragment",
  private: "webhook.url-private",
};

/** What of a webhook is given by people. */
interface GivenWebhook {
  url?: string | null;
  description?: string | null;
  eventTypes?: readonly WebhookEventType[] | null;
}

/** The rules that what was given breaks; what was not given breaks none. */
export function brokenWebhookRules(
  { url, description, eventTypes }: GivenWebhook,
  destinations: Destinations,
  locale: SentenceLocale,
): UserError[] {
  const errors: UserError[] = [];
  const broken = typeof url === "string" ? destinations.ruleBrokenBy(url) : null;
  if (broken !== null) errors.push(failure(locale, urlFailures[broken], ["url"], { maximum: maxUrlLength }));
  if (typeof description === "string" && description.length > maxDescriptionLength)
    errors.push(failure(locale, "webhook.description-long", ["description"], { maximum: maxDescriptionLength }));
  if (eventTypes && subscribedTypes(eventTypes) === null)
    errors.push(failure(locale, "webhook.no-event", ["eventTypes"]));
  return errors;
}
