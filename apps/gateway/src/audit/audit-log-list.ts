import { ArgsType, Field, ID, InputType } from "type-graphql";
import { parseGlobalId } from "../node/global-id.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { AuditKind, auditColumns } from "./audit-event.type.ts";

@InputType("AuditLogFilter", { description: "Which lines to return; every condition given must hold." })
export class AuditLogFilter {
  @Field(() => [AuditKind], { nullable: true, description: "Only lines that tell one of these." })
  kinds?: AuditKind[] | null;

  @Field(() => String, { nullable: true, description: "Only this mutation, or what was read by this field." })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: "Only lines about this object, such as a customer." })
  objectId?: string | null;

  @Field(() => String, { nullable: true, description: "Only what this author did, by their `reference`." })
  actor?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only what happened then or later." })
  from?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Only what happened before then." })
  before?: Date | null;
}

@ArgsType()
export class AuditLogArguments extends PageArguments {
  @Field(() => AuditLogFilter, { nullable: true, description: "Which lines to return; all when not given." })
  filter?: AuditLogFilter | null;
}

/** The lines that were asked for, latest first. */
export function auditLogList(filter: AuditLogFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.oneOf("a.kind", filter?.kinds);
  conditions.equal("a.action", filter?.action);
  conditions.equal("a.actor_id", filter?.actor);
  conditions.within("a.occurred_at", filter?.from, filter?.before);
  if (filter?.objectId) {
    const { type, key } = parseGlobalId(filter.objectId, "filter.objectId");
    conditions.add(`a.objects @> ARRAY[${conditions.parameters.add(`${type}:${key}`)}::text]`);
  }
  return {
    columns: auditColumns,
    from: "audit_event a",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "a.sequence", type: "integer", idSql: "a.id", idType: "uuid", descending: true },
  };
}
