import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import {
  AdSpendRecordInput,
  CampaignRecordInput,
  ExperimentRecordInput,
  TouchpointRecordInput,
} from "./ad-record.input.ts";
import { recordsUpsert } from "./records-upsert.ts";
import { type GivenRecords, RecordsUpsertPayload, upsertInput } from "./records-upsert.type.ts";

const CampaignsUpsertInput = upsertInput("CampaignsUpsertInput", "campaigns", () => CampaignRecordInput);
const AdSpendUpsertInput = upsertInput("AdSpendUpsertInput", "rows of spend", () => AdSpendRecordInput);
const TouchpointsUpsertInput = upsertInput("TouchpointsUpsertInput", "touchpoints", () => TouchpointRecordInput);
const AdExperimentsUpsertInput = upsertInput("AdExperimentsUpsertInput", "experiments", () => ExperimentRecordInput);

const eachAnswered =
  "and says of each what became of it; those that break a rule keep none of the others from being written.";

@Resolver()
export class AdRecordsUpsertResolver {
  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, { description: `Writes campaigns by their external id ${eachAnswered}` })
  campaignsUpsert(
    @Arg("input", () => CampaignsUpsertInput, { description: "Which ones." }) input: GivenRecords<CampaignRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("campaigns", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, {
    description: `Writes what ads cost by day, channel, campaign and place ${eachAnswered}`,
  })
  adSpendUpsert(
    @Arg("input", () => AdSpendUpsertInput, { description: "Which rows." }) input: GivenRecords<AdSpendRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("ad-spend", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, {
    description: `Writes contacts with ads and the conversions that they led to ${eachAnswered}`,
  })
  touchpointsUpsert(
    @Arg("input", () => TouchpointsUpsertInput, { description: "Which ones." })
    input: GivenRecords<TouchpointRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("touchpoints", input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => RecordsUpsertPayload, {
    description: `Writes what tests of channels found that were run elsewhere, by their external id ${eachAnswered}`,
  })
  adExperimentsUpsert(
    @Arg("input", () => AdExperimentsUpsertInput, { description: "Which ones." })
    input: GivenRecords<ExperimentRecordInput>,
    @Ctx() context: RequestContext,
  ): Promise<RecordsUpsertPayload> {
    return recordsUpsert("experiments", input, context);
  }
}
