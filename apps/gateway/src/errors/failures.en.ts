import type { RemarkFacts } from "../remarks/remark-facts.ts";
import { englishAdFailures } from "./ad-failures.en.ts";
import { englishArticleFailures } from "./article-failures.en.ts";
import { englishArticleSiteFailures } from "./article-site-failures.en.ts";
import { englishBudgetFailures } from "./budget-failures.en.ts";
import { englishCampaignFailures } from "./campaign-failures.en.ts";
import { englishConversationFailures } from "./conversation-failures.en.ts";
import { englishExperimentFailures } from "./experiment-failures.en.ts";
import type { FailureSentences } from "./failure-codes.ts";
import { englishMailFailures } from "./mail-failures.en.ts";
import { englishSegmentFailures } from "./segment-failures.en.ts";
import { englishSupportAnswerFailures } from "./support-answer-failures.en.ts";
import { englishSupportEncoderFailures } from "./support-encoder-failures.en.ts";
import { englishSupportIntentFailures } from "./support-intent-failures.en.ts";
import { englishSupportLearningFailures } from "./support-learning-failures.en.ts";
import { englishSupportMailFailures } from "./support-mail-failures.en.ts";
import { englishWidgetFailures } from "./widget-failures.en.ts";

/** A value as it was given, in quotes. */
const quoted = (f: RemarkFacts, name: string) => JSON.stringify(f.text(name));

/** Several words, of which a comma parts one from the next. */
const listed = (f: RemarkFacts, name: string) => new Intl.ListFormat("en").format(f.text(name).split(","));

export const englishFailures: FailureSentences = {
  ...englishArticleFailures,
  ...englishAdFailures,
  ...englishMailFailures,
  ...englishSupportIntentFailures,
  ...englishSupportLearningFailures,
  ...englishSupportEncoderFailures,
  ...englishSupportMailFailures,
  ...englishArticleSiteFailures,
  ...englishWidgetFailures,
  ...englishSupportAnswerFailures,
  ...englishConversationFailures,
  ...englishSegmentFailures,
  ...englishExperimentFailures,
  ...englishCampaignFailures,
  ...englishBudgetFailures,
  "key.length": (f) => `An idempotency key has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "key.reused": () =>
    "This idempotency key was used within the last 24 hours with another input; repeat that input or take a new key.",
  "annotation.length": (f) => `A note has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "annotation.channel-unknown": () => "There is no such ad channel; leave it out to note something about all.",
  "annotation.unknown": () => "There is no such note; somebody may have deleted it.",
  "seed.range": (f) => `A seed is a whole number from 0 to 2147483647; got ${f.text("seed")}.`,
  "budget.negative": () => "A budget is zero or more.",
  "job.unknown": () => "There is no such job; list the jobs to find its id.",
  "job.not-under-way": (f) => `The job is ${f.text("status")}; only one that waits or runs can be cancelled.`,
  "job.not-over": (f) => `The job is ${f.text("status")}; only one that failed or was cancelled can be retried.`,
  "job.import-forbidden": (f) => `The job is an import's; this needs the permission ${f.text("permission")} too.`,
  "import.cancel-forbidden": (f) => `Stopping this import needs the permission ${f.text("permission")}.`,
  "import.forbidden": (f) => `Importing ${f.text("kind")} needs the permission ${f.text("permission")} too.`,
  "import.unknown": () => "There is no such import; list the imports to find its id.",
  "import.file-gone": () => "The import's file is not kept any more; start the import again.",
  "import.ended": (f) => `The import is ${f.text("status")}; only one that has not ended can be cancelled.`,
  "import.in-command-line": () => "The import runs in a command line; stop it there with Ctrl+C.",
  "import.just-ended": () => "The import ended in this very moment; look at it again.",
  "import.file-name": (f) => `A file's name has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "import.column-twice": (f) => `The field ${quoted(f, "field")} is given two columns; give it one.`,
  "import.option": (f) => `${f.text("option")}: ${f.text("rule")}.`,
  "sandbox.none": () => "This organisation has no sandbox; make one first.",
  "organisation.gone": () => "This organisation is no longer there.",
  "organisation.name-length": (f) => `A name has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "organisation.time-zone": (f) =>
    `${quoted(f, "timeZone")} is not the IANA name of a time zone; give one such as "Europe/London".`,
  "organisation.currency": (f) =>
    `${quoted(f, "currency")} is not a currency of ISO 4217; give three capital letters such as "EUR".`,
  "organisation.locale": (f) => `The languages are ${listed(f, "locales")}; got ${quoted(f, "locale")}.`,
  "organisation.discount-rate": (f) => `A discount rate is from 0 to below 1, such as 0.1; got ${f.text("rate")}.`,
  "people.email": (f) => `An e-mail address such as name@example.com; got ${f.text("email")}.`,
  "people.name-length": (f) => `A name of 1 to ${f.text("maximum")} characters.`,
  "people.beyond-own": (f) => `You cannot give what you do not have: ${f.text("permissions")}.`,
  "people.member-already": (f) => `${f.text("email")} is a member already.`,
  "people.member-may-more": () => "This member may do more than you; an owner has to do this.",
  "people.member-unknown": () => "The organisation has no such member.",
  "people.last-owner-demoted": () => "The last owner cannot be demoted; make somebody else an owner first.",
  "people.last-owner-removed": () => "The last owner cannot be removed; make somebody else an owner first.",
  "people.key-unknown": () => "The organisation has no such key.",
  "people.key-without-scope": () => "A key needs at least one permission.",
  "people.key-days": (f) => `1 to ${f.number("maximum", 0)} days; got ${f.text("days")}.`,
  "people.sandbox-there": () => "This organisation has a sandbox already; reset it instead.",
  "people.sandbox-of-sandbox": () => "This is a sandbox itself; a sandbox has none of its own.",
  "people.too-many-keys": (f) => `An organisation has at most ${f.text("maximum")} keys; revoke one that is not used.`,
  "records.too-many": (f) =>
    `A call takes ${f.text("maximum")} records; got ${f.text("count")}. Send the rest in further calls, or by NDJSON.`,
  "records.import-runs": () => "An import of the organisation is being written; send the records again in a moment.",
  "customer.unknown": () => "There is no such customer; list the customers to find the id.",
  "customer.erased": (f) =>
    `What was known about customer ${quoted(f, "id")} was erased on their request; nothing can be put to it.`,
  "merge.itself": () => "A customer cannot be merged with itself; name two.",
  "merge.merged-already": (f) =>
    `Customer ${quoted(f, "id")} was merged into ${quoted(f, "survivor")} already; undo that first to merge it elsewhere.`,
  "merge.circle": (f) =>
    `Customer ${quoted(f, "id")} was merged into ${quoted(f, "survivor")}, so it cannot be the one to keep; undo that first to merge them the other way round.`,
  "merge.kept-merged": (f) =>
    `Customer ${quoted(f, "id")} was merged away itself; merge into ${quoted(f, "survivor")}, where it is now.`,
  "merge.none": (f) => `Customer ${quoted(f, "id")} is not merged into another, so there is nothing to undo.`,
  "visitor.taken": (f) =>
    `This visitor is known to be customer ${quoted(f, "id")}; take that back first to link it with another.`,
  "visitor.unknown": () => "Nobody is known to be this visitor, so there is nothing to take back.",
  "visitor.id-length": (f) => `A visitor's id has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "events.count": (f) => `A call takes 1 to ${f.text("maximum")} events; got ${f.text("count")}.`,
  "webhook.unknown": () => "The organisation has no such webhook; list the webhooks to find its id.",
  "webhook.changed": (f) =>
    `The webhook has changed since: it is at version ${f.number("version", 0)}. Look at it again.`,
  "webhook.disabled": () => "The webhook is switched off; switch it on first.",
  "webhook.too-many": (f) =>
    `An organisation has at most ${f.number("maximum", 0)} webhooks; delete one that is not used.`,
  "webhook.no-event": () => "Name at least one kind of event, and not TEST, which is sent when asked for.",
  "webhook.description-long": (f) => `A description has at most ${f.number("maximum", 0)} characters.`,
  "webhook.overlap": (f) => `The old secret may sign along for 0 to ${f.number("maximum", 0)} hours.`,
  "webhook.overlap-runs": (f) =>
    `The secret before still signs along, for ${f.value("hours") === 1 ? "less than an hour" : `up to ${f.number("hours", 0)} hours`}. Wait until then, or end both old secrets at once.`,
  "webhook.url-not-an-address": () => "This is no address; give one such as https://example.com/bellwether.",
  "webhook.url-too-long": (f) => `An address has at most ${f.number("maximum", 0)} characters.`,
  "webhook.url-scheme": () => "The address has to begin with https://.",
  "webhook.url-credentials": () => "Leave name and password out of the address; messages are signed instead.",
  "webhook.url-fragment": () => "Leave out what follows #; it is never sent.",
  "webhook.url-private": () =>
    "This address is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).",
  "webhook.delivery-unknown": () => "The organisation has no such delivery; those of more than 30 days ago are gone.",
  "webhook.delivery-waits": () => "The delivery waits for its next attempt already.",
  "usage.limit-negative": (f) => `A limit is zero or more; got ${f.text("limit")}. Leave it out for no limit.`,
  "usage.own-limits": () => "A key cannot change its own limits; an owner has to do this.",
  "usage.key-unknown": () => "The organisation has no such key.",
  "consent.no-source": (f) => `Say where the customer decided, in 1 to ${f.number("maximum", 0)} characters.`,
  "consent.future": () => "A decision cannot lie ahead; give the time at which the customer took it.",
  "consent.repeated": (f) => `${f.text("purpose")} is decided twice; decide each purpose once.`,
  "privacy.customer-unknown": () => "The organisation has no such customer, or the person has been erased.",
  "privacy.customer-merged": () => "This customer was merged into another; ask about that one, which holds everything.",
  "privacy.confirmation": (f) => `To erase this person, type “${f.text("expected")}” exactly.`,
  "privacy.erasure-waits": () => "This person is being erased already.",
  "privacy.not-erased": () => "Nobody with this external id was erased, or they may come back already.",
  "retention.days": (f) => `${f.number("minimum", 0)} to ${f.number("maximum", 0)} days; got ${f.text("days")}.`,
  "crm.unknown": () => "The organisation has no such connection; list the connections to find its id.",
  "crm.connector-unknown": () => "There is no such connector; list the connectors to find its name.",
  "crm.object-unknown": () => "The connector has no such kind of record.",
  "crm.name-length": (f) => `A name has 1 to ${f.number("maximum", 0)} characters.`,
  "crm.setting-unknown": (f) => `The connector has no setting ${quoted(f, "name")}.`,
  "crm.setting-missing": (f) => `${quoted(f, "name")} is needed to connect.`,
  "crm.setting-choice": (f) => `${quoted(f, "name")} is one of ${listed(f, "choices")}.`,
  "crm.setting-long": (f) => `A setting has at most ${f.number("maximum", 0)} characters.`,
  "crm.too-many": (f) =>
    `An organisation has at most ${f.number("maximum", 0)} connections; disconnect one that is not used.`,
  "crm.changed": (f) =>
    `The connection has changed since: it is at version ${f.number("version", 0)}. Look at it again.`,
  "crm.running": () => "A run of this connection waits or is under way; wait for its end.",
  "crm.is-paused": () => "The connection is paused; resume it first.",
  "crm.schedule": (f) => `A connection runs every ${listed(f, "choices")} minutes, or by hand.`,
  "crm.mapping": (f) => `The mapping of ${quoted(f, "field")} is not usable: ${f.text("rule")}.`,
  "crm.mapping.empty": () => "Map at least one field.",
  "crm.mapping.field-twice": (f) => `${quoted(f, "field")} is mapped twice; map it once.`,
  "crm.mapping.unknown-there": (f) => `The CRM has no field ${quoted(f, "field")}.`,
  "crm.mapping.read-only": (f) => `The CRM lets nobody write ${quoted(f, "field")}; let it only come in.`,
  "crm.mapping.parts": (f) => `${quoted(f, "field")} is of one field of the CRM, or of two that make up a name.`,
  "crm.mapping.match-unknown": (f) => `The CRM has no field ${quoted(f, "field")} to match records by.`,
  "crm.mapping.match-not-unique": (f) =>
    `${quoted(f, "field")} is not unique in the CRM, so the same customer could become two records; choose another, or make no records there.`,
};
