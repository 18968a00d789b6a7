import type { CreativeLocale } from "@bellwether/campaigns/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const CampaignStatus = describedEnum("CampaignStatus", "Where a campaign is in its life.", {
  DRAFT: "Being written.",
  SCHEDULED: "Begins by itself when its time comes.",
  RUNNING: "Reaches people.",
  PAUSED: "Stands still until somebody lets it go on.",
  ENDED: "Over.",
  ARCHIVED: "Put away.",
});
export type CampaignStatus = keyof typeof CampaignStatus;

export const CampaignSource = describedEnum("CampaignSource", "Who runs a campaign.", {
  IMPORTED: "An ad platform; here are its figures.",
  BELLWETHER: "This platform, from draft to archive.",
});
export type CampaignSource = keyof typeof CampaignSource;

export const CampaignChannel = describedEnum("CampaignChannel", "By what a campaign reaches people.", {
  EMAIL: "Mail to those who agreed to it.",
  WEBHOOK: "Messages to another system, which tells people.",
  EXPORT: "A list of people, fetched as a file or by API.",
  AD_PLATFORM: "Ads, which a platform shows.",
});
export type CampaignChannel = keyof typeof CampaignChannel;

export const CampaignPacing = describedEnum("CampaignPacing", "How a budget is spread over a campaign's days.", {
  EVEN: "The same each day.",
  FRONT_LOADED: "Most on the first day, less each day after.",
  AS_FAST_AS_POSSIBLE: "All as soon as it can be spent.",
});
export type CampaignPacing = keyof typeof CampaignPacing;

export const AudienceMode = describedEnum(
  "AudienceMode",
  "Whether an audience follows its rule once a campaign runs.",
  {
    FROZEN: "Those who are in when it begins.",
    LIVE: "Also whoever comes in while it runs.",
  },
);
export type AudienceMode = keyof typeof AudienceMode;

export const GuardMode = describedEnum("GuardMode", "What becomes of a campaign whose products run out of stock.", {
  OFF: "Nothing.",
  WARN: "It is warned about.",
  PAUSE: "It is warned about, and paused two days before a shelf is empty.",
});
export type GuardMode = keyof typeof GuardMode;

export const CreativeFormat = describedEnum("CreativeFormat", "How the body of a creative is written.", {
  MJML: "The markup language of mails that look alike everywhere.",
  TEXT: "Plain text, a paragraph a line.",
});
export type CreativeFormat = keyof typeof CreativeFormat;

export const CreativeLanguage = describedEnum("CreativeLanguage", "A language that a creative is written in.", {
  EN: "English.",
  ZH_CN: "Chinese in simplified characters.",
});
export type CreativeLanguage = keyof typeof CreativeLanguage;

/** The language as it is kept. */
export function creativeLocale(language: CreativeLanguage): CreativeLocale {
  return language === "EN" ? "en" : "zh-CN";
}

export function creativeLanguage(locale: CreativeLocale): CreativeLanguage {
  return locale === "en" ? "EN" : "ZH_CN";
}

export const ClockChange = describedEnum("ClockChange", "What a change of clocks does to a wall time.", {
  NONE: "Nothing: clocks show it once.",
  SKIPPED: "Clocks go forward over it; it moves forward with them.",
  TWICE: "Clocks go back over it; the first of the two counts.",
});
export type ClockChange = keyof typeof ClockChange;

export const CampaignAction = describedEnum("CampaignAction", "A step of a campaign's life.", {
  CREATE: "Written down first.",
  SCHEDULE: "Set to begin by itself.",
  UNSCHEDULE: "Made a draft again.",
  START: "Begun.",
  PAUSE: "Paused.",
  RESUME: "Let go on.",
  HOLD: "Kept from beginning when its time came.",
  END: "Ended.",
  ARCHIVE: "Put away.",
  UNDO: "The step before taken back.",
});
export type CampaignAction = keyof typeof CampaignAction;

export const CampaignCause = describedEnum("CampaignCause", "Who moved a campaign.", {
  PERSON: "A person or their key.",
  CLOCK: "Its schedule.",
  GUARD: "The guard, because of stock.",
  DELIVERY: "Whatever sends its messages.",
});
export type CampaignCause = keyof typeof CampaignCause;

export const CampaignField = describedEnum("CampaignField", "What of a campaign was changed.", {
  NAME: "What it is called.",
  DESCRIPTION: "What it is about.",
  OBJECTIVE: "What it is for.",
  CHANNELS: "By what it reaches people.",
  BUDGET: "What it may cost.",
  PACING: "How the budget is spread.",
  SCHEDULE: "When it begins and ends.",
  AUDIENCE: "Whom it is for.",
  AD_AUDIENCE: "The list at an ad platform that it fills.",
  HOLDOUT_SHARE: "How many are kept from being reached.",
  FREQUENCY_CAP: "How often one person is reached.",
  GUARD: "What becomes of it without stock.",
  PRODUCTS: "The products that it is for.",
  LANDING_URL: "Where it leads.",
  UTM: "What its links are marked by.",
  VARIANTS: "Its words.",
  STATUS: "Where it is in its life.",
});
export type CampaignField = keyof typeof CampaignField;
