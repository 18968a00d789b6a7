import { ArgsType, Field, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { locationColumns } from "./location.row.ts";
import { LocationKind } from "./location.type.ts";

@InputType("LocationFilter", { description: "Which locations to return; every condition given must hold." })
export class LocationFilter {
  @Field(() => String, { nullable: true, description: "Text that the name or the external id contains, in any case." })
  search?: string | null;

  @Field(() => LocationKind, { nullable: true, description: "Only locations of this kind." })
  kind?: LocationKind | null;
}

@ArgsType()
export class LocationsArguments extends PageArguments {
  @Field(() => LocationFilter, { nullable: true, description: "Which locations to return; all when not given." })
  filter?: LocationFilter | null;
}

/** The list of locations that was asked for, sorted by name. */
export function locationsList(filter: LocationFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.contain(filter?.search, "l.name", "l.external_id");
  conditions.equal("l.kind", filter?.kind);
  return {
    columns: locationColumns,
    from: "location l",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "l.name", type: "text", idSql: "l.id", idType: "uuid", descending: false },
  };
}
