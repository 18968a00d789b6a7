import { connectors } from "@bellwether/crm-connectors/connectors/all";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { checkBetween } from "../errors/check-between.ts";
import { parseKey } from "../node/global-id.ts";
import {
  CrmChangePayload,
  CrmCredentialsSetInput,
  CrmPauseInput,
  CrmScheduleSetInput,
  crmCredentialsSet,
  crmPause,
  crmScheduleSet,
} from "./crm-change.ts";
import { CrmConnectInput, CrmConnectPayload, crmConnect } from "./crm-connect.ts";
import {
  type CrmConnectionRow,
  crmConnectionByKey,
  crmConnectionsStatement,
  toCrmConnection,
} from "./crm-connection.row.ts";
import { CrmConnection } from "./crm-connection.type.ts";
import { CrmConnector, toCrmConnector } from "./crm-connector.type.ts";
import { CrmDisconnectInput, CrmDisconnectPayload, crmDisconnect } from "./crm-disconnect.ts";
import { CrmConnectionPreview, CrmFields, previewCrmMapping, readCrmFields } from "./crm-look.ts";
import { CrmMappingSetInput, CrmMappingSetPayload, crmMappingSet } from "./crm-mapping-set.ts";
import { CrmRunStartInput, CrmRunStartPayload, crmRunStart } from "./crm-run-start.ts";
import { crmRunsByConnection } from "./crm-sync-run.row.ts";
import { CrmSyncRun } from "./crm-sync-run.type.ts";
import { CrmMappingInput } from "./given-mapping.ts";

/** Most runs that a connection tells of at once. */
const maxRuns = 50;

@Resolver(() => CrmConnection)
export class CrmResolver {
  @Authorized<Permission>("integrations:manage")
  @Query(() => [CrmConnector], { description: "Every kind of CRM that can be connected." })
  crmConnectors(@Ctx() { caller }: RequestContext): CrmConnector[] {
    return connectors.map((connector) => toCrmConnector(connector, caller.locale));
  }

  @Authorized<Permission>("integrations:manage")
  @Query(() => [CrmConnection], { description: "Every CRM of the organisation, oldest first; at most 10." })
  async crmConnections(@Ctx() { db }: RequestContext): Promise<CrmConnection[]> {
    return (await db.query<CrmConnectionRow>(crmConnectionsStatement)).map(toCrmConnection);
  }

  @Authorized<Permission>("integrations:manage")
  @Query(() => CrmConnection, { nullable: true, description: "One connection; null when there is none." })
  crmConnection(
    @Arg("id", () => ID, { description: "The connection's id." }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CrmConnection | null> {
    return context.loaders.of(crmConnectionByKey).load(parseKey("CrmConnection", id, "id"));
  }

  @Authorized<Permission>("integrations:manage")
  @Query(() => CrmFields, { description: "Asks a CRM what fields its records have." })
  crmFields(
    @Arg("connectionId", () => ID, { description: "The connection." }) connectionId: string,
    @Ctx() context: RequestContext,
  ): Promise<CrmFields> {
    return readCrmFields(connectionId, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Query(() => CrmConnectionPreview, {
    description: "Tries a mapping on the CRM's first ten records, and keeps nothing.",
  })
  crmConnectionPreview(
    @Arg("connectionId", () => ID, { description: "The connection." }) connectionId: string,
    @Arg("mapping", () => CrmMappingInput, { description: "The mapping to try." }) mapping: CrmMappingInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmConnectionPreview> {
    return previewCrmMapping(connectionId, mapping, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmConnectPayload, { description: "Connects a CRM, once it has let us in; nothing is written yet." })
  crmConnect(
    @Arg("input", () => CrmConnectInput, { description: "Which CRM, and how to reach it." }) input: CrmConnectInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmConnectPayload> {
    return crmConnect(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmMappingSetPayload, { description: "Says which field is which; the next run looks at all anew." })
  crmMappingSet(
    @Arg("input", () => CrmMappingSetInput, { description: "How to map." }) input: CrmMappingSetInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmMappingSetPayload> {
    return crmMappingSet(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmRunStartPayload, { description: "Has a run told in advance: what it would write on both sides." })
  crmDryRun(
    @Arg("input", () => CrmRunStartInput, { description: "Which connection." }) input: CrmRunStartInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmRunStartPayload> {
    return crmRunStart("DRY_RUN", input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmRunStartPayload, { description: "Brings both sides in step now." })
  crmSync(
    @Arg("input", () => CrmRunStartInput, { description: "Which connection." }) input: CrmRunStartInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmRunStartPayload> {
    return crmRunStart("SYNC", input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmChangePayload, { description: "Pauses a connection, or resumes it." })
  crmPause(
    @Arg("input", () => CrmPauseInput, { description: "Which connection." }) input: CrmPauseInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmChangePayload> {
    return crmPause(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmChangePayload, {
    description: "Has a connection run by itself every so many minutes, or by hand.",
  })
  crmScheduleSet(
    @Arg("input", () => CrmScheduleSetInput, { description: "How often." }) input: CrmScheduleSetInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmChangePayload> {
    return crmScheduleSet(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmChangePayload, { description: "Enters other credentials, once the CRM has let us in with them." })
  crmCredentialsSet(
    @Arg("input", () => CrmCredentialsSetInput, { description: "What to reach it with." })
    input: CrmCredentialsSetInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmChangePayload> {
    return crmCredentialsSet(input, context);
  }

  @Authorized<Permission>("integrations:manage")
  @Mutation(() => CrmDisconnectPayload, { description: "Ends a connection; customers and the CRM's records stay." })
  crmDisconnect(
    @Arg("input", () => CrmDisconnectInput, { description: "Which connection." }) input: CrmDisconnectInput,
    @Ctx() context: RequestContext,
  ): Promise<CrmDisconnectPayload> {
    return crmDisconnect(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who connected it." })
  createdBy(@Root() { createdByReference }: CrmConnection, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdByReference, context);
  }

  @FieldResolver(() => CrmSyncRun, {
    nullable: true,
    description: "The latest run; null where there was none in 30 days.",
  })
  async lastRun(@Root() { key }: CrmConnection, @Ctx() context: RequestContext): Promise<CrmSyncRun | null> {
    const [last] = await context.loaders.of(crmRunsByConnection, 1).load(key);
    return last ?? null;
  }

  @FieldResolver(() => [CrmSyncRun], { description: "The latest runs of the last 30 days, latest first." })
  runs(
    @Root() { key }: CrmConnection,
    @Arg("first", () => Int, { defaultValue: 20, description: "How many, at most 50." }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<CrmSyncRun[]> {
    return context.loaders.of(crmRunsByConnection, checkBetween("first", first, 1, maxRuns)).load(key);
  }
}
