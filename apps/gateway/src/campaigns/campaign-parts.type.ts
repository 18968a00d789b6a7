import { Field, Float, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { SegmentPredicateScalar } from "../segments/segment-predicate.scalar.ts";
import { AudienceMode, CampaignField, ClockChange, CreativeFormat, CreativeLanguage } from "./campaign-words.enum.ts";

@ObjectType("CampaignMoment", { description: "A moment of a campaign, as clocks show it and as an instant." })
export class CampaignMoment {
  @Field(() => String, { description: "The wall time that was asked for, such as 2026-11-27T09:00." })
  wallTime!: string;

  @Field(() => DateTimeScalar, { description: "The instant that it is." })
  instant!: Date;

  @Field(() => ClockChange, { description: "What a change of clocks does to it." })
  clockChange!: ClockChange;

  @Field(() => String, {
    description: "What clocks show at that instant: another time than asked for where that one is skipped.",
  })
  shownTime!: string;
}

@ObjectType("CampaignSchedule", { description: "When a campaign begins and ends, in a time zone." })
export class CampaignSchedule {
  @Field(() => String, { description: "The time zone's IANA name, such as Europe/London." })
  timeZone!: string;

  @Field(() => CampaignMoment, {
    nullable: true,
    description: "When it begins by itself; null: when somebody starts it.",
  })
  start!: CampaignMoment | null;

  @Field(() => CampaignMoment, { nullable: true, description: "When it ends by itself; null: when somebody ends it." })
  end!: CampaignMoment | null;
}

@ObjectType("CampaignAudience", { description: "Whom a campaign is for." })
export class CampaignAudience {
  /** Key of the segment. */
  segmentKey!: string | null;

  /** As it is kept, with keys. */
  keyedPredicate!: object | null;

  @Field(() => SegmentPredicateScalar, {
    nullable: true,
    description: "A rule of the campaign's own; null for a segment.",
  })
  predicate!: object | null;

  @Field(() => AudienceMode, { description: "Whether whoever comes in later is reached too." })
  mode!: AudienceMode;
}

@ObjectType("CampaignFrequencyCap", {
  description: "How often one person is reached at most, by all campaigns together.",
})
export class CampaignFrequencyCap {
  @Field(() => Int, { description: "Messages at most." })
  sends!: number;

  @Field(() => Int, { description: "Within so many days." })
  days!: number;
}

@ObjectType("CampaignUtm", { description: "What a campaign's links are marked by; empty for what is left out." })
export class CampaignUtm {
  @Field(() => String, { description: "Where visitors come from, such as newsletter." })
  source!: string;

  @Field(() => String, { description: "By what, such as email." })
  medium!: string;

  @Field(() => String, { description: "Because of what, such as spring-tea." })
  campaign!: string;

  @Field(() => String, { description: "What they searched for." })
  term!: string;

  @Field(() => String, { description: "Which link; a variant's name where the campaign has several." })
  content!: string;
}

@ObjectType("CampaignCreative", { description: "A variant's words in one language." })
export class CampaignCreative {
  @Field(() => CreativeLanguage, { description: "The language." })
  language!: CreativeLanguage;

  @Field(() => String, { description: "A mail's subject." })
  subject!: string;

  @Field(() => String, { description: "What mail programs show beside the subject." })
  preheader!: string;

  @Field(() => String, { description: "The message itself." })
  body!: string;

  @Field(() => CreativeFormat, { description: "How the body is written." })
  format!: CreativeFormat;

  @Field(() => String, { nullable: true, description: "Where its links lead; null: to the campaign's own address." })
  linkUrl!: string | null;
}

@ObjectType("CampaignVariant", { description: "One of the versions that a campaign tries against each other." })
export class CampaignVariant {
  /** Key of the row. */
  key!: string;

  @Field(() => String, { description: "What it is called, such as A; no other of the campaign is called the same." })
  name!: string;

  @Field(() => Float, { description: "Its share of those who are reached, 0 to 1." })
  share!: number;

  @Field(() => [CampaignCreative], { description: "Its words, one for each language." })
  creatives!: CampaignCreative[];
}

@ObjectType("CampaignConflictChange", { description: "A field that somebody else changed meanwhile." })
export class CampaignConflictChange {
  authorReference!: string | null;

  @Field(() => CampaignField, { description: "Which one." })
  field!: CampaignField;

  @Field(() => String, { nullable: true, description: "What it was, as JSON; null where it is too long to tell." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "What it is, as JSON; null where it is too long to tell." })
  after!: string | null;

  @Field(() => DateTimeScalar, { description: "When." })
  changedAt!: Date;
}

@ObjectType("CampaignConflict", { description: "What others changed since the version that a change rests on." })
export class CampaignConflict {
  @Field(() => Int, { description: "The version now." })
  version!: number;

  @Field(() => [CampaignConflictChange], { description: "What is other than it was then." })
  changes!: CampaignConflictChange[];
}

@ObjectType("CampaignStockRisk", {
  description: "A product of a campaign that runs out of stock before the campaign is over.",
})
export class CampaignStockRisk {
  productKey!: string;

  @Field(() => DateScalar, { description: "The first day on which more is expected to be asked for than there is." })
  outOn!: string;

  @Field(() => DecimalScalar, { description: "Units on hand at all locations and not promised." })
  available!: string;

  @Field(() => DecimalScalar, { description: "Units that come in from suppliers before the campaign is over." })
  arriving!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Units expected to be asked for until then; null where nothing is forecast.",
  })
  expected!: string | null;

  @Field(() => DateTimeScalar, { description: "When it was found." })
  foundAt!: Date;

  @Field(() => Boolean, { description: "Whether somebody let the campaign go on all the same." })
  accepted!: boolean;
}
