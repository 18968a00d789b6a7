/** Where a campaign is in its life; `life/model/transitions.ts` says what leads where. */
export const campaignStatuses = ["DRAFT", "SCHEDULED", "RUNNING", "PAUSED", "ENDED", "ARCHIVED"] as const;
export type CampaignStatus = (typeof campaignStatuses)[number];

/** By what a campaign reaches people; `delivery` has a port for each. */
export const campaignChannels = ["EMAIL", "WEBHOOK", "EXPORT", "AD_PLATFORM"] as const;
export type CampaignChannel = (typeof campaignChannels)[number];

/** How the budget is spread over the campaign's days. */
export const campaignPacings = ["EVEN", "FRONT_LOADED", "AS_FAST_AS_POSSIBLE"] as const;
export type CampaignPacing = (typeof campaignPacings)[number];

/** Whether whoever comes into the segment later is reached too. */
export const audienceModes = ["FROZEN", "LIVE"] as const;
export type AudienceMode = (typeof audienceModes)[number];

/** What becomes of a campaign whose products run out of stock. */
export const guardModes = ["OFF", "WARN", "PAUSE"] as const;
export type GuardMode = (typeof guardModes)[number];

export const creativeFormats = ["MJML", "TEXT"] as const;
export type CreativeFormat = (typeof creativeFormats)[number];

/** Languages that a creative is written in. */
export const creativeLocales = ["en", "zh-CN"] as const;
export type CreativeLocale = (typeof creativeLocales)[number];

/** Campaigns of an organisation that are not archived. */
export const maxCampaigns = 2_000;

/** Characters. */
export const maxNameLength = 120;
export const maxDescriptionLength = 500;
export const maxSubjectLength = 200;
export const maxBodyLength = 200_000;

/** Share of the audience that may be held out: beyond half, a campaign is an experiment and nothing else. */
export const maxHoldoutShare = 0.5;

/** Variants of an A/B/n test: each takes its share of the audience, and of the power to tell them apart. */
export const maxVariants = 8;

/** Products and categories that a campaign says it is for. */
export const maxCampaignProducts = 200;

/** Days of a frequency cap's window, and messages within it. */
export const maxCapDays = 90;
export const maxCapSends = 100;

/** Why a message was not sent. */
export const sendReasons = ["NO_CONSENT", "NO_ADDRESS", "SUPPRESSED", "CAPPED", "GONE", "REFUSED", "GIVEN_UP"] as const;
export type SendReason = (typeof sendReasons)[number];

/** The job that sends what waits of a running campaign. */
export const campaignSendJobType = "campaigns.send";
