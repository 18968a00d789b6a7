import { Field, ID, Int, ObjectType } from "type-graphql";
import { globalId, type NodeTypeName } from "../node/global-id.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const AuditKind = describedEnum("AuditKind", "What a line of the audit log tells.", {
  READ: "What is known of people was given out.",
  CHANGE: "Something was changed.",
  REFUSAL: "A change was asked for and refused by a rule.",
});
export type AuditKind = keyof typeof AuditKind;

@ObjectType("AuditEvent", { description: "One line of the audit log: who did what to what, and when." })
export class AuditEvent {
  /** Member or key; null for the platform itself. */
  actorKey!: string | null;

  @Field(() => String, { description: "The line's number in the organisation's log: 1, 2, and so on without gaps." })
  sequence!: string;

  @Field(() => DateTimeScalar, { description: "When it happened." })
  occurredAt!: Date;

  @Field(() => AuditKind, { description: "What it tells." })
  kind!: AuditKind;

  @Field(() => String, { description: "The mutation, or what was read by, by its name in this schema." })
  action!: string;

  @Field(() => [ID], { description: "What it was about, as far as it was named by id; the first hundred." })
  objectIds!: string[];

  @Field(() => Int, { description: "How many objects it was about." })
  objectCount!: number;

  @Field(() => [String], { description: "The fields that were given or read; the log keeps no values." })
  fields!: string[];

  @Field(() => String, {
    nullable: true,
    description: "The request's id, which the logs and the answer's header have too.",
  })
  requestId!: string | null;

  @Field(() => String, {
    description: "SHA-256 of the line together with the hash of the line before it, in hexadecimal.",
  })
  hash!: string;
}

@ObjectType("AuditAnchor", {
  description:
    "What stays of lines that were cut off: the first line that is left follows the hash of the last one that went.",
})
export class AuditAnchor {
  @Field(() => Int, { description: "The anchor's number: 1, 2, and so on." })
  number!: number;

  @Field(() => String, { description: "The last line that was cut off." })
  throughSequence!: string;

  @Field(() => String, { description: "How many lines went." })
  lineCount!: string;

  @Field(() => DateTimeScalar, { description: "When the first of them was written." })
  firstAt!: Date;

  @Field(() => DateTimeScalar, { description: "When the last of them was written." })
  lastAt!: Date;

  @Field(() => DateTimeScalar, { description: "When they were cut off." })
  cutAt!: Date;

  @Field(() => String, {
    description:
      "SHA-256 of the anchor, of the last line's hash and of the anchor before, in hexadecimal. Whoever kept the lines elsewhere proves by it that they are the ones.",
  })
  hash!: string;

  @Field(() => Boolean, {
    description:
      "Whether its hash is right, it follows the one before, and its seal opens, which is made with the installation's SECRETS_KEY.",
  })
  genuine!: boolean;
}

@ObjectType("AuditLogCheck", { description: "Whether the audit log is as it was written." })
export class AuditLogCheck {
  @Field(() => Boolean, {
    description:
      "Whether every line's hash is that of the line and of the one before it, without gaps, from the last anchor on; and all anchors are genuine.",
  })
  intact!: boolean;

  @Field(() => Int, { description: "How many lines there are." })
  eventCount!: number;

  @Field(() => String, { nullable: true, description: "The first line that does not fit; null when all do." })
  brokenAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The last line's hash. Kept elsewhere, it shows later whether lines were taken from the end.",
  })
  head!: string | null;

  @Field(() => [AuditAnchor], { description: "What stays of lines that were cut off, oldest first." })
  anchors!: AuditAnchor[];
}

export interface AuditEventRow {
  sequence: string;
  occurred_at: Date;
  actor_id: string | null;
  kind: AuditKind;
  action: string;
  objects: string[];
  object_count: number;
  fields: string[];
  request_id: string | null;
  hash: string;
}

export const auditColumns = `a.sequence, a.occurred_at, a.actor_id, a.kind, a.action, a.objects, a.object_count, a.fields,
  a.request_id, encode(a.hash, 'hex') AS hash`;

export function toAuditEvent(row: AuditEventRow): AuditEvent {
  return {
    actorKey: row.actor_id,
    sequence: row.sequence,
    occurredAt: row.occurred_at,
    kind: row.kind,
    action: row.action,
    objectIds: row.objects.map(publicIdOf),
    objectCount: row.object_count,
    fields: row.fields,
    requestId: row.request_id,
    hash: row.hash,
  };
}

function publicIdOf(object: string): string {
  const colon = object.indexOf(":");
  return globalId(object.slice(0, colon) as NodeTypeName, object.slice(colon + 1));
}
