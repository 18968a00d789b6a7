import { Field, Int, ObjectType } from "type-graphql";
import { CampaignChannel } from "../campaigns/campaign-words.enum.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const SendReason = describedEnum("SendReason", "Why a message of a campaign was not sent.", {
  NO_CONSENT: "The person does not agree to it any more.",
  NO_ADDRESS: "The person has no address.",
  SUPPRESSED: "The address bounced before, or complained.",
  CAPPED: "The person got as much lately as the campaign's cap allows.",
  GONE: "The customer was merged into another, or erased.",
  REFUSED: "The mailbox, or the ad platform, refused it.",
  GIVEN_UP: "It was put off until there was no use in trying again.",
});
export type SendReason = keyof typeof SendReason;

@ObjectType("CampaignSendReasonCount", { description: "How many messages were not sent for one reason." })
export class CampaignSendReasonCount {
  @Field(() => SendReason, { description: "Why." })
  reason!: SendReason;

  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("CampaignChannelDelivery", { description: "How far a campaign is with one of its channels." })
export class CampaignChannelDelivery {
  @Field(() => CampaignChannel, { description: "Which one." })
  channel!: CampaignChannel;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When its people were written down; null while nobody has.",
  })
  frozenAt!: Date | null;

  @Field(() => Int, { description: "People, those held out among them." })
  people!: number;

  @Field(() => Int, { description: "People who are left alone, to compare with." })
  heldOut!: number;

  @Field(() => Int, { description: "Messages that wait." })
  waiting!: number;

  @Field(() => Int, { description: "Messages that were sent, and not returned." })
  sent!: number;

  @Field(() => Int, { description: "Messages that were skipped, bounced or given up." })
  notSent!: number;

  @Field(() => [CampaignSendReasonCount], { description: "Those by their reason, the most frequent first." })
  reasons!: CampaignSendReasonCount[];

  @Field(() => Int, {
    description:
      "Messages that were in the hands of a process when it died, and went again under the same key, by which mailboxes show them once.",
  })
  sentAgain!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: "When what waits is looked at next." })
  nextLookAt!: Date | null;
}

@ObjectType("CampaignDelivery", { description: "How far a campaign is with reaching its people." })
export class CampaignDelivery {
  @Field(() => [CampaignChannelDelivery], { description: "Each of its channels that has people." })
  channels!: CampaignChannelDelivery[];

  @Field(() => String, {
    nullable: true,
    description: "What keeps it from sending, and what to do about it; null where nothing does.",
  })
  stoppedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Path of its list of people as CSV; null where it exports none.",
  })
  exportPath!: string | null;
}
