import { ArgsType, Field, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { ForwardPageArguments } from "../relay/page-arguments.ts";
import { jobColumns } from "./job.row.ts";
import { JobStatus } from "./job.type.ts";

@InputType("JobFilter", { description: "Which jobs to return; every condition given must hold." })
export class JobFilter {
  @Field(() => String, { nullable: true, description: 'Only jobs of this kind, such as "demand-forecast.train".' })
  type?: string | null;

  @Field(() => JobStatus, { nullable: true, description: "Only jobs in this state." })
  status?: JobStatus | null;
}

@ArgsType()
export class JobsArguments extends ForwardPageArguments {
  @Field(() => JobFilter, { nullable: true, description: "Which jobs to return; all when not given." })
  filter?: JobFilter | null;
}

/** The list of jobs that was asked for, latest first. */
export function jobsList(filter: JobFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.equal("j.type", filter?.type);
  conditions.equal("j.status", filter?.status);
  return {
    columns: jobColumns,
    from: "job j",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "j.created_at", type: "timestamptz", idSql: "j.id", idType: "uuid", descending: true },
  };
}
