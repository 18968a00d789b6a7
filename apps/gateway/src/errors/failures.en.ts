import type { FailureSentences } from "./failure-codes.ts";

export const englishFailures: FailureSentences = {
  "webhook.unknown": () => "The organisation has no such webhook; list the webhooks to find its id.",
  "webhook.changed": (f) =>
    `The webhook has changed since: it is at version ${f.number("version", 0)}. Look at it again.`,
  "webhook.disabled": () => "The webhook is switched off; switch it on first.",
  "webhook.too-many": (f) =>
    `An organisation has at most ${f.number("maximum", 0)} webhooks; delete one that is not used.`,
  "webhook.no-event": () => "Name at least one kind of event, and not TEST, which is sent when asked for.",
  "webhook.description-long": (f) => `A description has at most ${f.number("maximum", 0)} characters.`,
  "webhook.overlap": (f) => `The old secret may sign along for 0 to ${f.number("maximum", 0)} hours.`,
  "webhook.url-not-an-address": () => "This is no address; give one such as https://example.com/bellwether.",
  "webhook.url-too-long": (f) => `An address has at most ${f.number("maximum", 0)} characters.`,
  "webhook.url-scheme": () => "The address has to begin with https://.",
  "webhook.url-credentials": () => "Leave name and password out of the address; messages are signed instead.",
  "webhook.url-fragment": () => "Leave out what follows #; it is never sent.",
  "webhook.url-private": () =>
    "This address is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).",
  "webhook.delivery-unknown": () => "The organisation has no such delivery; those of more than 30 days ago are gone.",
  "webhook.delivery-waits": () => "The delivery waits for its next attempt already.",
};
