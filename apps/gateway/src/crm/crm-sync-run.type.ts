import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { CrmItemAction, CrmRunKind, CrmRunStatus, CrmSide } from "./crm-words.enum.ts";

@ObjectType("CrmSideCounts", { description: "What became of records on one side." })
export class CrmSideCounts {
  @Field(() => Int, { description: "New ones." })
  created!: number;

  @Field(() => Int, { description: "Changed ones." })
  updated!: number;

  @Field(() => Int, { description: "Those that were as they should be; always 0 for the CRM." })
  unchanged!: number;

  @Field(() => Int, { description: "Those that a rule refused." })
  refused!: number;

  @Field(() => Int, { description: "Those that are no customers, where none are to be made." })
  skipped!: number;

  @Field(() => Int, { description: "Those that were deleted in the CRM." })
  gone!: number;

  @Field(() => Int, { description: "Those that were merged." })
  merged!: number;
}

@ObjectType("CrmSyncRun", { implements: Node, description: "One run over a connection, and its report." })
export class CrmSyncRun extends Node {
  /** Key inside `id`. */
  key!: string;

  connectionKey!: string;

  /** What the record keeps of `startedBy`, which a loader reads. */
  startedByReference!: string | null;

  @Field(() => CrmRunKind, { description: "What it is for." })
  kind!: keyof typeof CrmRunKind;

  @Field(() => CrmRunStatus, { description: "Where it stands." })
  status!: CrmRunStatus;

  @Field(() => CrmSideCounts, { description: "What became of customers here." })
  here!: CrmSideCounts;

  @Field(() => CrmSideCounts, { description: "What became of records in the CRM." })
  there!: CrmSideCounts;

  @Field(() => [Remark], { description: "What is to be known beside the counts." })
  remarks!: Remark[];

  @Field(() => Remark, { nullable: true, description: "Why it stopped or failed; null where it did not." })
  failure!: Remark | null;

  @Field(() => Int, { description: "Requests made to the CRM, repeated ones included." })
  requests!: number;

  @Field(() => Int, { description: "Records that `items` tells of, at most 1,000; counts are exact." })
  itemsStored!: number;

  @Field(() => DateTimeScalar, { description: "When it was asked for, or became due." })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it ended." })
  finishedAt!: Date | null;
}

@ObjectType("CrmValueChange", { description: "A field's value before and after." })
export class CrmValueChange {
  @Field(() => String, { description: "Which field of customers." })
  field!: string;

  @Field(() => String, { nullable: true, description: "What it was; null for nothing." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "What it becomes; null for nothing." })
  after!: string | null;
}

@ObjectType("CrmSyncItem", { description: "One record in a run's report." })
export class CrmSyncItem {
  /** The rule with its facts, of which the message is made; null where nothing refused it. */
  refusal!: Remark | null;

  customerKey!: string | null;

  @Field(() => Int, { description: "Its place in the report, from 1." })
  sequence!: number;

  @Field(() => CrmSide, { description: "Where it is, or would be, written." })
  side!: CrmSide;

  @Field(() => CrmItemAction, { description: "What became of it." })
  action!: CrmItemAction;

  @Field(() => String, { nullable: true, description: "The record's id in the CRM; null where it has none yet." })
  crmId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The customer's external id, or what it is matched by; null without `customers:personal`.",
  })
  label!: string | null;

  @Field(() => [CrmValueChange], {
    description: "What changes; empty where nothing does. Values are null without `customers:personal`.",
  })
  changes!: CrmValueChange[];

  @Field(() => String, { nullable: true, description: "The field at fault; null where none is." })
  field!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The refused value, cut at 500 characters; null without `customers:personal`.",
  })
  value!: string | null;
}
