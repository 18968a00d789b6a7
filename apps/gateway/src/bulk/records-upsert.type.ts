import { type ClassType, Field, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const RecordOutcome = describedEnum("RecordOutcome", "What became of a record.", {
  CREATED: "It is new.",
  UPDATED: "Some of its fields changed.",
  UNCHANGED: "It was as given already.",
  REJECTED: "It breaks a rule; nothing of it was written.",
});
export type RecordOutcome = keyof typeof RecordOutcome;

@ObjectType("RecordError", { description: "Why a record was rejected." })
export class RecordError {
  @Field(() => [String], {
    nullable: true,
    description: 'Path inside the record, such as ["lines", "2", "quantity"]; null when it is the record as a whole.',
  })
  field!: string[] | null;

  @Field(() => String, { description: 'The rule that is broken, stable for programs, such as "email.address".' })
  rule!: string;

  @Field(() => String, { nullable: true, description: "The value found, cut at 500 characters." })
  value!: string | null;

  @Field(() => String, {
    description: "What is wrong and what to do about it, in the language that the request accepts.",
  })
  message!: string;
}

@ObjectType("RecordResult", { description: "What became of one record of a call." })
export class RecordResult {
  @Field(() => Int, { description: "The record's place in the call, from 0." })
  index!: number;

  @Field(() => String, { nullable: true, description: "Its key, as given." })
  externalId!: string | null;

  @Field(() => RecordOutcome, { description: "What became of it." })
  outcome!: RecordOutcome;

  @Field(() => [RecordError], { description: "Why it was rejected; empty for others." })
  errors!: RecordError[];
}

@ObjectType("RecordsUpsertPayload", { description: "What became of the records of a call." })
export class RecordsUpsertPayload {
  @Field(() => [RecordResult], { description: "One for each record, in the order of the call." })
  results!: RecordResult[];

  @Field(() => Int, { description: "How many are new." })
  created!: number;

  @Field(() => Int, { description: "How many changed." })
  updated!: number;

  @Field(() => Int, { description: "How many were as given already." })
  unchanged!: number;

  @Field(() => Int, { description: "How many were rejected, each for itself." })
  rejected!: number;

  @Field(() => [UserError], { description: "Why the call as a whole did nothing; empty when it was carried out." })
  userErrors!: UserError[];
}

/** A call's records and the key under which it may be repeated. */
export interface GivenRecords<Item> {
  records: Item[];
  idempotencyKey?: string | null;
}

/** Makes the input of an upsert. @param records such as "customers" */
export function upsertInput<Item extends object>(name: string, records: string, item: () => ClassType<Item>) {
  @InputType(name, { description: `Which ${records} to write.` })
  class UpsertInput implements GivenRecords<Item> {
    @Field(() => [item()], { description: `The ${records}, at most 1,000.` })
    records!: Item[];

    @Field(() => String, {
      nullable: true,
      description:
        "Repeating a call with the same key within 24 hours repeats its answer, not its effect; with other records it is refused.",
    })
    idempotencyKey?: string | null;
  }
  return UpsertInput;
}
