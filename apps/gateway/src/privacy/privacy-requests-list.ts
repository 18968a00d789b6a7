import { ArgsType, Field, ID, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { requestColumns, requestTables } from "./privacy-request.row.ts";
import { PrivacyRequestKind } from "./privacy-request.type.ts";

@InputType("PrivacyRequestFilter", { description: "Which requests to return; every condition given must hold." })
export class PrivacyRequestFilter {
  @Field(() => [PrivacyRequestKind], { nullable: true, description: "Only these." })
  kinds?: PrivacyRequestKind[] | null;

  @Field(() => ID, { nullable: true, description: "Only those in this customer's name." })
  customerId?: string | null;
}

@ArgsType()
export class PrivacyRequestsArguments extends PageArguments {
  @Field(() => PrivacyRequestFilter, { nullable: true, description: "Which requests to return; all when not given." })
  filter?: PrivacyRequestFilter | null;
}

/** The requests that were asked for, latest first. */
export function privacyRequestsList(filter: PrivacyRequestFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.oneOf("r.kind", filter?.kinds);
  conditions.node("r.customer_id", "Customer", filter?.customerId, "filter.customerId");
  return {
    columns: requestColumns,
    from: requestTables,
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "r.requested_at", type: "timestamptz", idSql: "r.id", idType: "uuid", descending: true },
  };
}
