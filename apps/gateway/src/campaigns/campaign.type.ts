import type { CampaignAction as CampaignStep } from "@bellwether/campaigns/life/model/transitions";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { CampaignObjective } from "../ad-performance/campaign-objective.enum.ts";
import { Node } from "../node/node.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Money } from "../scalars/money.type.ts";
import { CampaignAudience, CampaignFrequencyCap, CampaignSchedule, CampaignUtm } from "./campaign-parts.type.ts";
import {
  CampaignAction,
  CampaignChannel,
  CampaignPacing,
  CampaignSource,
  CampaignStatus,
  GuardMode,
} from "./campaign-words.enum.ts";

@ObjectType("Campaign", {
  implements: Node,
  description:
    "Ads or messages with one purpose and budget: planned and run here, or run by an ad platform whose figures are here.",
})
export class Campaign extends Node {
  /** Key inside `id`. */
  key!: string;

  createdByReference!: string | null;
  updatedByReference!: string | null;

  @Field(() => String, { description: "The organisation's or the ad platform's own id." })
  externalId!: string;

  @Field(() => CampaignSource, { description: "Who runs it." })
  source!: CampaignSource;

  @Field(() => String, { description: "What it is called." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What it is about, in the organisation's words." })
  description!: string | null;

  @Field(() => CampaignStatus, {
    nullable: true,
    description: "Where it is in its life; null where an ad platform runs it.",
  })
  status!: CampaignStatus | null;

  @Field(() => Int, { description: "Grows with every change; a change names the one that it rests on." })
  version!: number;

  @Field(() => [CampaignAction], { description: "What can be done with it now." })
  openActions!: CampaignStep[];

  @Field(() => CampaignObjective, { nullable: true, description: "What it is for." })
  objective!: CampaignObjective | null;

  @Field(() => [CampaignChannel], { description: "By what it reaches people." })
  channels!: CampaignChannel[];

  @Field(() => Money, { nullable: true, description: "What it may cost, over all of its days." })
  budget!: Money | null;

  @Field(() => CampaignPacing, { description: "How the budget is spread over its days." })
  pacing!: CampaignPacing;

  @Field(() => CampaignSchedule, { nullable: true, description: "When it begins and ends; null while nobody said." })
  schedule!: CampaignSchedule | null;

  @Field(() => DateScalar, { nullable: true, description: "Its first day." })
  startsOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Its last day; null: until it is ended." })
  endsOn!: string | null;

  /** Key of the list at an ad platform, which a loader reads. */
  adAudienceKey!: string | null;

  @Field(() => CampaignAudience, { description: "Whom it is for." })
  audience!: CampaignAudience;

  @Field(() => Float, {
    description:
      "The share of its audience that is kept from being reached, so that its effect can be measured; 0 to 0.5.",
  })
  holdoutShare!: number;

  @Field(() => CampaignFrequencyCap, {
    nullable: true,
    description: "How often one person is reached at most; null for no limit.",
  })
  frequencyCap!: CampaignFrequencyCap | null;

  @Field(() => GuardMode, { description: "What becomes of it when its products run out of stock." })
  guard!: GuardMode;

  @Field(() => String, { nullable: true, description: "Where it leads." })
  landingUrl!: string | null;

  @Field(() => String, { nullable: true, description: "Where it leads, with its marks; null without an address." })
  markedUrl!: string | null;

  @Field(() => CampaignUtm, { description: "What its links are marked by." })
  utm!: CampaignUtm;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}
