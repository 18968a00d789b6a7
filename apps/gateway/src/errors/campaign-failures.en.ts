import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { CampaignFailure } from "./campaign-failure.ts";
import type { FailureSentences } from "./failure-codes.ts";

const statuses: Readonly<Record<string, string>> = {
  DRAFT: "a draft",
  SCHEDULED: "scheduled",
  RUNNING: "running",
  PAUSED: "paused",
  ENDED: "over",
  ARCHIVED: "archived",
};

const status = (f: RemarkFacts) => statuses[f.text("status")] ?? f.text("status");
const origins = (f: RemarkFacts) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(
    f
      .text("from")
      .split(",")
      .map((one) => statuses[one] ?? one),
  );
const languages: Readonly<Record<string, string>> = { en: "English", "zh-CN": "Chinese" };
const language = (f: RemarkFacts) => languages[f.text("locale")] ?? f.text("locale");

export const englishCampaignFailures: Pick<FailureSentences, CampaignFailure> = {
  "campaign.unknown": () => "There is no such campaign; list the campaigns to find its id.",
  "campaign.imported": () => "An ad platform runs this campaign; change it there, and import it again.",
  "campaign.changed": (f) =>
    `Somebody changed this campaign meanwhile; it is at version ${f.text("version")} now. Look at what is new, then decide again.`,
  "campaign.status": (f) => `The campaign is ${status(f)}; this can be done only with one that is ${origins(f)}.`,
  "campaign.fixed": (f) =>
    `The campaign is ${status(f)}, and this cannot be changed any more. Make a copy to say something else.`,
  "campaign.too-many": (f) =>
    `There are ${f.number("maximum")} campaigns, as many as there can be; archive some that are over.`,
  "campaign.name-length": (f) => `A campaign's name has 1 to ${f.text("maximum")} characters; got ${f.text("length")}.`,
  "campaign.description-long": (f) => `A description has at most ${f.text("maximum")} characters.`,
  "campaign.budget-amount": (f) =>
    `A budget is an amount of 0 or more, to the cent, such as 1500.50; got ${JSON.stringify(f.text("amount"))}.`,
  "campaign.budget-currency": (f) =>
    `A currency is three capital letters, such as EUR; got ${JSON.stringify(f.text("currency"))}.`,
  "campaign.time-zone": (f) => `${JSON.stringify(f.text("timeZone"))} is no time zone; name one such as Europe/London.`,
  "campaign.wall-time": (f) =>
    `${JSON.stringify(f.text("wallTime"))} is no date and time; write one such as 2026-11-27T09:00.`,
  "campaign.end-before-start": () => "The end lies before the start; choose a later end.",
  "campaign.audience-twice": () => "An audience is a segment or a rule, not both; take one away.",
  "campaign.holdout-range": (f) => `At most ${f.share("maximum")} of an audience can be held out.`,
  "campaign.cap-range": (f) => `A cap is 1 to ${f.text("sends")} messages within 1 to ${f.text("days")} days.`,
  "campaign.products-many": (f) => `A campaign names at most ${f.text("maximum")} products.`,
  "campaign.address": () => "This is no web address; it begins with https:// and carries no password.",
  "campaign.utm-long": (f) => `A mark has at most ${f.text("maximum")} characters.`,
  "campaign.variant-count": (f) => `A campaign has 1 to ${f.text("maximum")} variants.`,
  "campaign.variant-name": () => "Each variant needs a name of its own.",
  "campaign.variant-shares": (f) => `The shares of the variants add up to ${f.share("sum")}; make it 100%.`,
  "campaign.creative-twice": (f) => `This variant is written in ${language(f)} twice; take one away.`,
  "campaign.subject-long": (f) => `This has at most ${f.text("maximum")} characters.`,
  "campaign.body-long": (f) => `A message has at most ${f.number("maximum")} characters.`,
  "campaign.segment-unknown": () => "There is no such segment; list the segments to find its id.",
  "campaign.segment-archived": () => "The segment was put away; restore it or choose another.",
  "campaign.segment-empty": () => "Nobody is in the segment any more; choose another, or change its rule.",
  "campaign.ad-list-unknown": () => "There is no such list at an ad platform; connect one in the settings.",
  "campaign.ad-list-taken": () =>
    "Another campaign fills this list. Choose another list, or wait until that campaign is over and its people are off it.",
  "campaign.product-unknown": (f) => `Products that are named but not there: ${f.text("count")}.`,
  "campaign.no-objective": () => "Say what the campaign is for.",
  "campaign.no-channel": () => "Choose by what the campaign reaches people.",
  "campaign.no-audience": () => "Choose whom the campaign is for: a segment or a rule of its own.",
  "campaign.no-start": () => "Choose when the campaign begins.",
  "campaign.start-passed": () => "The start lies in the past; choose a later one, or start the campaign now.",
  "campaign.end-passed": () => "The end lies in the past; choose a later one.",
  "campaign.no-budget": () => "An ad platform needs a budget.",
  "campaign.no-creative": (f) => `Variant ${f.text("variant")} has no words yet; write it in one language at least.`,
  "campaign.no-subject": (f) => `Variant ${f.text("variant")} has no subject in ${language(f)}.`,
  "campaign.no-body": (f) => `Variant ${f.text("variant")} has no message in ${language(f)}.`,
  "campaign.languages-differ": (f) =>
    `Variant ${f.text("variant")} is written in other languages than variant ${f.text("other")}; a test would compare languages.`,
  "campaign.no-holdout": () =>
    "Nobody was held out of this campaign, so what it brought is not known; hold out a share next time.",
  "campaign.not-measured-yet": () =>
    "People of this campaign may still buy; its effect is known 28 days after the last was chosen.",
  "campaign.too-few-buyers": () =>
    "Fewer than thirty people bought, which is too few to tell what the campaign brought.",
  "campaign.no-channel-spend": () =>
    "The campaign has no ad channel with spend of its own in these weeks; the media mix has nothing to lay its effect to.",
  "campaign.undo-nothing": () => "There is no step to take back.",
  "campaign.undo-spent": () =>
    "Messages were sent or money was spent, so the start cannot be taken back; pause or end the campaign.",
  "campaign.undo-over": () => "The campaign's time is over; make a copy to run it again.",
};
