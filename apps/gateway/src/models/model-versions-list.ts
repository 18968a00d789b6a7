import { ArgsType, Field, InputType } from "type-graphql";
import type { ListQuery } from "../relay/list-query.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { SqlParameters } from "../relay/sql-parameters.ts";
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
  const parameters = new SqlParameters();
  const where: string[] = [];
  if (filter?.task) where.push(`v.task = ${parameters.add(filter.task)}`);
  if (filter?.variant) where.push(`v.variant = ${parameters.add(filter.variant)}`);
  if (filter?.status) where.push(`v.status = ${parameters.add(filter.status)}`);
  return {
    columns: modelVersionColumns,
    from: "model_version v",
    where,
    parameters,
    sort: { sql: "v.created_at", type: "timestamptz", idSql: "v.id", idType: "uuid", descending: true },
  };
}
