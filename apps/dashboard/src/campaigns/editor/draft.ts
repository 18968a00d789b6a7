import type { CampaignQuery, CampaignUpdateInput } from "../../gql/graphql.ts";

type Campaign = NonNullable<CampaignQuery["campaign"]>;
export type Language = Campaign["variants"][number]["creatives"][number]["language"];

/** What a campaign says, as the server takes it; all of its fields. */
export type Contents = Required<Omit<CampaignUpdateInput, "campaignId" | "version">>;

export interface Words {
  subject: string;
  preheader: string;
  body: string;
  format: "MJML" | "TEXT";
  /** Where its links lead; null for the campaign's own address. No field of the editor, but kept as it is. */
  linkUrl: string | null;
}

export interface VariantDraft {
  name: string;
  /** Per cents to the hundredth, as finely as the server shares out. */
  percent: number;
  words: Partial<Record<Language, Words>>;
}

/** What a campaign says, as it is typed. */
export interface EditorDraft {
  name: string;
  description: string;
  objective: Campaign["objective"];
  channels: Campaign["channels"];
  amount: string;
  currency: string;
  pacing: Campaign["pacing"];
  timeZone: string;
  /** As a field for date and time has it: `YYYY-MM-DDTHH:MM`, or empty. */
  startsAt: string;
  endsAt: string;
  segmentId: string | null;
  /** A rule of the campaign's own, which holds until a segment is chosen; null where there is none. */
  predicate: Campaign["audience"]["predicate"];
  mode: Campaign["audience"]["mode"];
  /** The list at an ad platform that is filled; null for none. */
  adAudienceId: string | null;
  holdoutPercent: number;
  cap: { sends: number; days: number } | null;
  guard: Campaign["guard"];
  productIds: string[];
  landingUrl: string;
  utm: { source: string; medium: string; campaign: string; term: string; content: string };
  variants: VariantDraft[];
}

/**
 * A campaign as it is edited.
 *
 * @param home the organisation's currency and time zone, where the campaign has none yet
 */
export function draftOf(campaign: Campaign, home: { currency: string; timeZone: string }): EditorDraft {
  const { schedule, audience, budget, frequencyCap, utm } = campaign;
  return {
    name: campaign.name,
    description: campaign.description ?? "",
    objective: campaign.objective,
    channels: campaign.channels,
    amount: budget?.amount ?? "",
    currency: budget?.currency ?? home.currency,
    pacing: campaign.pacing,
    timeZone: schedule?.timeZone ?? home.timeZone,
    startsAt: schedule?.start?.wallTime ?? "",
    endsAt: schedule?.end?.wallTime ?? "",
    segmentId: audience.segment?.id ?? null,
    predicate: audience.predicate,
    mode: audience.mode,
    adAudienceId: campaign.adAudience?.id ?? null,
    holdoutPercent: percentOf(campaign.holdoutShare),
    cap: frequencyCap && { sends: frequencyCap.sends, days: frequencyCap.days },
    guard: campaign.guard,
    productIds: campaign.products.map(({ id }) => id),
    landingUrl: campaign.landingUrl ?? "",
    utm: {
      source: utm.source,
      medium: utm.medium,
      campaign: utm.campaign,
      term: utm.term,
      content: utm.content,
    },
    variants: campaign.variants.map(({ name, share, creatives }) => ({
      name,
      percent: percentOf(share),
      words: Object.fromEntries(
        creatives.map(({ language, subject, preheader, body, format, linkUrl }) => [
          language,
          { subject, preheader, body, format, linkUrl },
        ]),
      ),
    })),
  };
}

const percentOf = (share: number) => Math.round(share * 10_000) / 100;
const shareOf = (percent: number) => Math.round(percent * 100) / 10_000;

/** The draft as the server takes it. */
export function contentsOf(draft: EditorDraft): Contents {
  const hasSchedule = draft.startsAt !== "" || draft.endsAt !== "";
  return {
    name: draft.name,
    description: draft.description || null,
    objective: draft.objective,
    channels: draft.channels,
    budget: draft.amount === "" ? null : { amount: draft.amount, currency: draft.currency },
    pacing: draft.pacing,
    schedule: hasSchedule
      ? { timeZone: draft.timeZone, startsAt: draft.startsAt || null, endsAt: draft.endsAt || null }
      : null,
    audience: {
      segmentId: draft.segmentId,
      predicate: draft.segmentId === null ? draft.predicate : null,
      mode: draft.mode,
    },
    adAudienceId: draft.channels.includes("AD_PLATFORM") ? draft.adAudienceId : null,
    holdoutShare: shareOf(draft.holdoutPercent),
    frequencyCap: draft.cap,
    guard: draft.guard,
    productIds: draft.productIds,
    landingUrl: draft.landingUrl || null,
    utm: draft.utm,
    variants: draft.variants.map(({ name, percent, words }) => ({
      name,
      share: shareOf(percent),
      creatives: (Object.entries(words) as [Language, Words][]).map(([language, text]) => ({ language, ...text })),
    })),
  };
}

/** What of a draft is not saved yet: the fields that are other than the saved ones, and no others. */
export function unsaved(saved: Contents, now: Contents): Partial<Contents> {
  const fields = Object.keys(now) as (keyof Contents)[];
  return Object.fromEntries(
    fields.filter((field) => JSON.stringify(saved[field]) !== JSON.stringify(now[field])).map((one) => [one, now[one]]),
  );
}

/** Shares of several variants that are as alike as whole per cents can be, and add up to all. */
export function evenPercents(count: number): number[] {
  return Array.from({ length: count }, (_, n) => Math.round((100 * (n + 1)) / count) - Math.round((100 * n) / count));
}
