import type { AdFailure } from "../ad-audiences/ad-failure-codes.ts";
import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";

/** The platform's own words, where it gave any. */
const words = (f: RemarkFacts) => (f.text("answer") === "…" ? "" : `: “${f.text("answer")}”`);

export const englishAdFailures: Pick<FailureSentences, AdFailure> = {
  "ads.unknown": () => "There is no such list at an ad platform.",
  "ads.known": () => "This list is connected already.",
  "ads.changed": () => "Somebody changed the list's connection meanwhile; look at what is new, then decide again.",
  "ads.name": () => "Call the list something of 1 to 100 characters.",
  "ads.list-id": () => "The list's id is a number, as the platform shows it.",
  "ads.account-id": () => "An account of Google Ads is a number of ten digits, such as 123-456-7890.",
  "ads.credentials": () =>
    "Give all of what the platform asks for; Meta wants a token, Google a client and a refresh token.",
  "ads.in-use": () => "A campaign uses this list; end it first, or choose another list for it.",
  "ads.has-people": () =>
    "People are still on this list. They are taken off once its campaign is over; let go of it then.",
  "ads.away": () => "The ad platform does not answer, or has had enough requests for now; try again in some minutes.",
  "ads.unauthorised": (f) => `The ad platform refuses the credentials${words(f)}. Enter new ones in the settings.`,
  "ads.no-list": (f) => `The ad platform has no such list, or does not show it to these credentials${words(f)}.`,
  "ads.refused": (f) => `The ad platform took nobody on${words(f)}.`,
  "ads.private": () =>
    "The ad platform's address is not on the public internet. Whoever runs the installation can allow its network (WEBHOOK_ALLOWED_NETWORKS).",
  "ads.secret": () => "The credentials cannot be read any more; enter them again.",
  "ads.audience-small": (f) =>
    `Only ${f.number("count")} people agreed to ads and can be known by the platform. No ads are shown to fewer than ${f.number("least")}.`,
};
