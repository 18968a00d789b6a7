import type { CampaignObjective } from "@bellwether/schema/contracts/campaign-objectives";
import type {
  AudienceMode,
  CampaignChannel,
  CampaignPacing,
  CreativeFormat,
  CreativeLocale,
  GuardMode,
} from "../../contract.ts";

export interface Money {
  /** Decimal text, in units of the currency. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

/** Wall times `YYYY-MM-DDTHH:MM` in the zone. */
export interface Schedule {
  /** IANA name. */
  timeZone: string;
  startsAt: string | null;
  endsAt: string | null;
}

/** Whom a campaign is for: the members of a segment, whoever matches a predicate, or nobody yet. */
export interface Audience {
  /** Key; null for a predicate. */
  segmentId: string | null;
  /** Of the segments' language, ids inside are keys; null for a segment. */
  predicate: object | null;
  mode: AudienceMode;
}

/** Messages that one person gets at most, of all campaigns together. */
export interface FrequencyCap {
  sends: number;
  days: number;
}

/** What links are marked by, so that visits are told apart where they arrive. */
export interface Utm {
  source: string;
  medium: string;
  campaign: string;
  term: string;
  content: string;
}

export interface Creative {
  locale: CreativeLocale;
  subject: string;
  preheader: string;
  body: string;
  format: CreativeFormat;
  linkUrl: string | null;
}

export interface Variant {
  /** Key of one that is there; null for a new one. */
  id: string | null;
  name: string;
  /** Of those who are reached, in ten-thousandths: a campaign's variants add up to 10,000. */
  share: number;
  creatives: readonly Creative[];
}

/** All that people say about a campaign, by the fields in which a conflict is told. */
export interface CampaignPlan {
  name: string;
  description: string | null;
  objective: CampaignObjective | null;
  channels: readonly CampaignChannel[];
  budget: Money | null;
  pacing: CampaignPacing;
  schedule: Schedule | null;
  audience: Audience;
  /** Key of the list at an ad platform that is filled; null for none. */
  adAudienceId: string | null;
  /** Of the audience, kept from being reached; 0 to 0.5. */
  holdoutShare: number;
  frequencyCap: FrequencyCap | null;
  guard: GuardMode;
  /** Keys. */
  productIds: readonly string[];
  landingUrl: string | null;
  utm: Utm;
  variants: readonly Variant[];
}

export type CampaignField = keyof CampaignPlan;

/** Shares of variants are counted in these, so that they add up exactly. */
export const wholeShare = 10_000;

const emptyUtm: Utm = { source: "", medium: "", campaign: "", term: "", content: "" };

/** A campaign of which only the name was said. */
export function emptyPlan(name: string): CampaignPlan {
  return {
    name,
    description: null,
    objective: null,
    channels: [],
    budget: null,
    pacing: "EVEN",
    schedule: null,
    audience: { segmentId: null, predicate: null, mode: "FROZEN" },
    adAudienceId: null,
    holdoutShare: 0,
    frequencyCap: null,
    guard: "WARN",
    productIds: [],
    landingUrl: null,
    utm: emptyUtm,
    variants: [{ id: null, name: "A", share: wholeShare, creatives: [] }],
  };
}
