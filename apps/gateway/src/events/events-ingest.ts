import {
  type IngestedEvent,
  type IngestedResult,
  ingestEvents,
  maxEventsPerCall,
} from "@bellwether/data-import/events/ingest-events";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { toRemark } from "../remarks/remark.row.ts";
import { Remark } from "../remarks/remark.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { JsonObjectScalar } from "../scalars/json-object.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { meterRecords } from "../usage/meter-key.ts";
import { againWhereOvertaken } from "./again-where-overtaken.ts";
import { EventKind } from "./event-kind.enum.ts";

@InputType("EventInput", { description: "One event, as the sender knows it." })
export class EventInput {
  @Field(() => String, {
    description: "The sender's own id of the event: sent again with the same content it changes nothing.",
  })
  eventId!: string;

  @Field(() => EventKind, { description: "What it is." })
  kind!: EventKind;

  @Field(() => DateTimeScalar, {
    description: "When it happened; late and out of order is fine, but not before 1990 or over 10 minutes ahead.",
  })
  occurredAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: "The organisation's own key of the customer, who is created when unknown.",
  })
  customerExternalId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The visitor or device. An event that names a customer too says who the visitor is, unless that is known.",
  })
  anonymousId?: string | null;

  @Field(() => String, { nullable: true, description: "The organisation's own code of a product that is there." })
  productExternalId?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: "An amount; FEEDBACK needs a rating from 1 to 5 here." })
  value?: string | null;

  @Field(() => String, { nullable: true, description: "The amount's currency, ISO 4217." })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: "Where it happened, as the organisation names it." })
  channel?: string | null;

  @Field(() => JsonObjectScalar, { nullable: true, description: "Whatever else is worth keeping; at most 16 kB." })
  properties?: Record<string, unknown> | null;

  @Field(() => Int, { defaultValue: 1, description: "The version of this form; a newer one than 1 is refused." })
  schemaVersion!: number;
}

@InputType("EventsIngestInput", { description: "Events to take in." })
export class EventsIngestInput {
  @Field(() => [EventInput], { description: "The events, 1 to 1,000, in any order." })
  events!: EventInput[];
}

export const EventIngestStatus = describedEnum("EventIngestStatus", "What became of an event.", {
  CREATED: "It was new and is kept.",
  UNCHANGED: "It came before, with the same content.",
  REJECTED: "It breaks a rule and was not kept; `problems` says which.",
});
export type EventIngestStatus = keyof typeof EventIngestStatus;

@ObjectType("EventProblem", { description: "A rule that an event breaks." })
export class EventProblem {
  @Field(() => String, { nullable: true, description: "The event's field at fault; null when it is none alone." })
  field!: string | null;

  @Field(() => String, { nullable: true, description: "What stood there, cut to 500 characters." })
  value!: string | null;

  @Field(() => Remark, { description: "The rule, with its sentence." })
  rule!: Remark;
}

@ObjectType("EventIngestResult", { description: "What became of one event of a call." })
export class EventIngestResult {
  @Field(() => String, { description: "The event's id, as it was sent." })
  eventId!: string;

  @Field(() => EventIngestStatus, { description: "What became of it." })
  status!: EventIngestStatus;

  @Field(() => [EventProblem], { description: "Why it was rejected; empty otherwise." })
  problems!: EventProblem[];
}

@ObjectType("EventsIngestPayload", { description: "What became of a call's events." })
export class EventsIngestPayload {
  @Field(() => [EventIngestResult], {
    description: "One for each event, in the order of the call; empty when the call as a whole was refused.",
  })
  results!: EventIngestResult[];

  @Field(() => [UserError], { description: "Why the call as a whole was refused; empty when it was not." })
  userErrors!: UserError[];
}

/** Characters of a rejected value that the answer repeats. */
const maxValueLength = 500;

/** Takes events in, each for itself, in one transaction. A key's quota of records counts those that are kept. */
export async function eventsIngest(
  { events }: EventsIngestInput,
  context: RequestContext,
): Promise<EventsIngestPayload> {
  const { door, caller } = context;
  if (events.length === 0 || events.length > maxEventsPerCall) {
    const facts = { maximum: maxEventsPerCall, count: events.length };
    return { results: [], userErrors: [failure(caller.locale, "events.count", ["events"], facts)] };
  }
  const told = events.map(toIngested);
  const results = await meterRecords(context, told.length, async () => {
    const answer = await againWhereOvertaken(() => door.write(caller.tenantId, (db) => ingestEvents(db, told)));
    return { taken: answer.filter(({ status }) => status !== "REJECTED").length, answer };
  });
  return { results: results.map((result, at) => toResult(events[at]!.eventId, result)), userErrors: [] };
}

function toIngested({ customerExternalId, productExternalId, properties, ...event }: EventInput): IngestedEvent {
  return {
    ...event,
    customerId: customerExternalId ?? null,
    productId: productExternalId ?? null,
    properties: properties ? JSON.stringify(properties) : null,
  };
}

/** Fields that the call names otherwise than the import. */
const callNames: Readonly<Record<string, string>> = {
  customerId: "customerExternalId",
  productId: "productExternalId",
};

function toResult(eventId: string, result: IngestedResult): EventIngestResult {
  if (result.status !== "REJECTED") return { eventId, status: result.status, problems: [] };
  const problems = result.violations.map(({ rule, column, value, facts }) => {
    const field = column === null ? null : (callNames[column] ?? column);
    const named = facts.column === undefined || field === null ? facts : { ...facts, column: field };
    return { field, value: value?.slice(0, maxValueLength) ?? null, rule: toRemark({ code: rule, facts: named }) };
  });
  return { eventId, status: "REJECTED", problems };
}
