import { ArgsType, Field, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { modelVersionColumns } from "./model-version.row.ts";
import { ModelStatus } from "./model-version.type.ts";

@InputType("ModelVersionFilter", { description: "Which model versions to return; every condition given must hold." })
export class ModelVersionFilter {
  @Field(() => String, { nullable: true, description: 'Only models of this task, such as "demand-forecast".' })
  task?: string | null;

  @Field(() => String, { nullable: true, description: 'Only models of this variant, such as "DAY".' })
  variant?: string | null;

  @Field(() => ModelStatus, { nullable: true, description: "Only versions that are used so." })
  status?: ModelStatus | null;
}

@ArgsType()
export class ModelVersionsArguments extends ForwardPageArguments {
  @Field(() => ModelVersionFilter, { nullable: true, description: "Which versions to return; all when not given." })
  filter?: ModelVersionFilter | null;
}

/** The list of model versions that was asked for, latest first. */
export function modelVersionsList(filter: ModelVersionFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.equal("v.task", filter?.task);
  conditions.equal("v.variant", filter?.variant);
  conditions.equal("v.status", filter?.status);
  return {
    columns: modelVersionColumns,
    from: "model_version v",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "v.created_at", type: "timestamptz", idSql: "v.id", idType: "uuid", descending: true },
  };
}
