import type { CampaignPlan } from "@bellwether/campaigns/life/model/campaign-plan";
import { wholeShare } from "@bellwether/campaigns/life/model/campaign-plan";
import { Field, Float, ID, InputType, Int } from "type-graphql";
import { CampaignObjective } from "../ad-performance/campaign-objective.enum.ts";
import { parseKeys, parseOptionalKey } from "../node/global-id.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { SegmentPredicateScalar } from "../segments/segment-predicate.scalar.ts";
import {
  AudienceMode,
  CampaignChannel,
  CampaignPacing,
  CreativeFormat,
  CreativeLanguage,
  creativeLocale,
  GuardMode,
} from "./campaign-words.enum.ts";

@InputType("CampaignBudgetInput", { description: "What a campaign may cost." })
class CampaignBudgetInput {
  @Field(() => DecimalScalar, { description: "The amount, to the cent." })
  amount!: string;

  @Field(() => String, { description: "The currency's three-letter code." })
  currency!: string;
}

@InputType("CampaignScheduleInput", { description: "When a campaign begins and ends." })
class CampaignScheduleInput {
  @Field(() => String, { description: "The time zone's IANA name, such as Europe/London." })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: "As clocks there show it, such as 2026-11-27T09:00." })
  startsAt?: string | null;

  @Field(() => String, { nullable: true, description: "As clocks there show it." })
  endsAt?: string | null;
}

@InputType("CampaignAudienceInput", { description: "Whom a campaign is for: a segment, or a rule of its own." })
export class CampaignAudienceInput {
  @Field(() => ID, { nullable: true, description: "The members of this segment." })
  segmentId?: string | null;

  @Field(() => SegmentPredicateScalar, { nullable: true, description: "Whoever matches this." })
  predicate?: object | null;

  @Field(() => AudienceMode, { defaultValue: "FROZEN", description: "Whether whoever comes in later is reached too." })
  mode!: AudienceMode;
}

@InputType("CampaignFrequencyCapInput", { description: "How often one person is reached at most." })
class CampaignFrequencyCapInput {
  @Field(() => Int, { description: "Messages at most, 1 to 100." })
  sends!: number;

  @Field(() => Int, { description: "Within so many days, 1 to 90." })
  days!: number;
}

@InputType("CampaignUtmInput", { description: "What a campaign's links are marked by." })
class CampaignUtmInput {
  @Field(() => String, { defaultValue: "", description: "Where visitors come from." })
  source!: string;

  @Field(() => String, { defaultValue: "", description: "By what." })
  medium!: string;

  @Field(() => String, { defaultValue: "", description: "Because of what." })
  campaign!: string;

  @Field(() => String, { defaultValue: "", description: "What they searched for." })
  term!: string;

  @Field(() => String, { defaultValue: "", description: "Which link." })
  content!: string;
}

@InputType("CampaignCreativeInput", { description: "A variant's words in one language." })
class CampaignCreativeInput {
  @Field(() => CreativeLanguage, { description: "The language." })
  language!: CreativeLanguage;

  @Field(() => String, { defaultValue: "", description: "A mail's subject, at most 200 characters." })
  subject!: string;

  @Field(() => String, { defaultValue: "", description: "What mail programs show beside the subject." })
  preheader!: string;

  @Field(() => String, { defaultValue: "", description: "The message itself." })
  body!: string;

  @Field(() => CreativeFormat, { defaultValue: "TEXT", description: "How the body is written." })
  format!: CreativeFormat;

  @Field(() => String, {
    nullable: true,
    description: "Where its links lead; the campaign's own address when not given.",
  })
  linkUrl?: string | null;
}

@InputType("CampaignVariantInput", { description: "One of the versions that a campaign tries against each other." })
class CampaignVariantInput {
  @Field(() => String, { description: "What it is called; one that is called the same as before stays that one." })
  name!: string;

  @Field(() => Float, { description: "Its share of those who are reached; all of them add up to 1." })
  share!: number;

  @Field(() => [CampaignCreativeInput], { description: "Its words, one for each language." })
  creatives!: CampaignCreativeInput[];
}

/** What people say about a campaign. What is left out stays as it is, or begins empty; null takes it away. */
@InputType()
export abstract class CampaignContents {
  @Field(() => String, { nullable: true, description: "What it is about, at most 500 characters." })
  description?: string | null;

  @Field(() => CampaignObjective, { nullable: true, description: "What it is for." })
  objective?: CampaignObjective | null;

  @Field(() => [CampaignChannel], { nullable: true, description: "By what it reaches people." })
  channels?: CampaignChannel[] | null;

  @Field(() => CampaignBudgetInput, { nullable: true, description: "What it may cost." })
  budget?: CampaignBudgetInput | null;

  @Field(() => CampaignPacing, { nullable: true, description: "How the budget is spread over its days." })
  pacing?: CampaignPacing | null;

  @Field(() => CampaignScheduleInput, { nullable: true, description: "When it begins and ends." })
  schedule?: CampaignScheduleInput | null;

  @Field(() => CampaignAudienceInput, { nullable: true, description: "Whom it is for." })
  audience?: CampaignAudienceInput | null;

  @Field(() => ID, { nullable: true, description: "The list at an ad platform that it fills." })
  adAudienceId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: "The share of its audience that is kept from being reached, 0 to 0.5.",
  })
  holdoutShare?: number | null;

  @Field(() => CampaignFrequencyCapInput, { nullable: true, description: "How often one person is reached at most." })
  frequencyCap?: CampaignFrequencyCapInput | null;

  @Field(() => GuardMode, { nullable: true, description: "What becomes of it when its products run out of stock." })
  guard?: GuardMode | null;

  @Field(() => [ID], { nullable: true, description: "The products that it is for, at most 200." })
  productIds?: string[] | null;

  @Field(() => String, { nullable: true, description: "Where it leads, an address with http or https." })
  landingUrl?: string | null;

  @Field(() => CampaignUtmInput, { nullable: true, description: "What its links are marked by." })
  utm?: CampaignUtmInput | null;

  @Field(() => [CampaignVariantInput], { nullable: true, description: "Its versions, 1 to 8." })
  variants?: CampaignVariantInput[] | null;
}

/** A plan's own form of what was given; what was left out is not in it. The predicate of its audience is still as the caller wrote it. */
export function givenContents(input: CampaignContents): Partial<CampaignPlan> {
  const { description, objective, budget, schedule, frequencyCap, landingUrl, audience, variants } = input;
  const given: Partial<CampaignPlan> = {
    ...(description === undefined ? {} : { description }),
    ...(objective === undefined ? {} : { objective }),
    ...(budget === undefined ? {} : { budget: budget && { ...budget } }),
    ...(schedule === undefined ? {} : { schedule: schedule && scheduleOf(schedule) }),
    ...(frequencyCap === undefined ? {} : { frequencyCap: frequencyCap && { ...frequencyCap } }),
    ...(landingUrl === undefined ? {} : { landingUrl }),
    ...(input.adAudienceId === undefined
      ? {}
      : { adAudienceId: parseOptionalKey("AdAudience", input.adAudienceId, "input.adAudienceId") }),
    ...(input.channels ? { channels: input.channels } : {}),
    ...(input.pacing ? { pacing: input.pacing } : {}),
    ...(input.guard ? { guard: input.guard } : {}),
    ...(input.utm ? { utm: { ...input.utm } } : {}),
    ...(typeof input.holdoutShare === "number" ? { holdoutShare: input.holdoutShare } : {}),
    ...(input.productIds ? { productIds: parseKeys("Product", input.productIds, "input.productIds") } : {}),
    ...(variants ? { variants: variants.map(variantOf) } : {}),
  };
  if (audience === undefined) return given;
  const segmentId = parseOptionalKey("Segment", audience?.segmentId, "input.audience.segmentId");
  return {
    ...given,
    audience: { segmentId, predicate: audience?.predicate ?? null, mode: audience?.mode ?? "FROZEN" },
  };
}

function scheduleOf({ timeZone, startsAt, endsAt }: CampaignScheduleInput) {
  return { timeZone, startsAt: startsAt ?? null, endsAt: endsAt ?? null };
}

function variantOf({ name, share, creatives }: CampaignVariantInput) {
  return {
    id: null,
    name,
    share: Math.round(share * wholeShare),
    creatives: creatives.map(({ language, subject, preheader, body, format, linkUrl }) => ({
      locale: creativeLocale(language),
      subject,
      preheader,
      body,
      format,
      linkUrl: linkUrl ?? null,
    })),
  };
}
