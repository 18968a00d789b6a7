import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { jobByKey } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { PrivacyErasureLiftInput, PrivacyErasureLiftPayload, privacyErasureLift } from "./privacy-erasure-lift.ts";
import { type PrivacyRequestRow, toPrivacyRequest } from "./privacy-request.row.ts";
import { PrivacyRequest } from "./privacy-request.type.ts";
import { PrivacyRequestsArguments, privacyRequestsList } from "./privacy-requests-list.ts";
import {
  PrivacyEraseInput,
  PrivacyExportRequestInput,
  PrivacyRequestPayload,
  privacyErase,
  privacyExportRequest,
} from "./request-in-name.ts";
import { RetentionRule, RetentionRuleSetInput, RetentionRuleSetPayload } from "./retention.type.ts";
import { readRetentionRules, retentionRuleSet } from "./retention-rules.ts";

export const privacyRequestConnection = connectionTypes("PrivacyRequest", "privacy requests", () => PrivacyRequest);

@Resolver(() => PrivacyRequest)
export class PrivacyResolver {
  @Authorized<Permission>("privacy:manage")
  @Query(() => privacyRequestConnection.ConnectionType, {
    description: "What was asked for in people's names, latest first, page by page.",
  })
  privacyRequests(
    @Args(() => PrivacyRequestsArguments) { filter, ...page }: PrivacyRequestsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PrivacyRequest>> {
    return readListPage<PrivacyRequestRow & CursorRow, PrivacyRequest>(
      context.db,
      privacyRequestsList(filter ?? null),
      readPage(page),
      toPrivacyRequest,
    );
  }

  @Authorized<Permission>("privacy:manage")
  @Mutation(() => PrivacyRequestPayload, {
    description: "Has everything that is known of a person written into one file, which can be fetched for seven days.",
  })
  privacyExportRequest(
    @Arg("input", () => PrivacyExportRequestInput, { description: "Whose." }) input: PrivacyExportRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<PrivacyRequestPayload> {
    return privacyExportRequest(input, context);
  }

  @Authorized<Permission>("privacy:manage")
  @Mutation(() => PrivacyRequestPayload, {
    description: "Has everything that is known of a person erased for good; orders stay without their customer.",
  })
  privacyErase(
    @Arg("input", () => PrivacyEraseInput, { description: "Whom." }) input: PrivacyEraseInput,
    @Ctx() context: RequestContext,
  ): Promise<PrivacyRequestPayload> {
    return privacyErase(input, context);
  }

  @Authorized<Permission>("privacy:manage")
  @Mutation(() => PrivacyErasureLiftPayload, {
    description: "Lets records of an erased external id in again, as those of a new person.",
  })
  privacyErasureLift(
    @Arg("input", () => PrivacyErasureLiftInput, { description: "Whose." }) input: PrivacyErasureLiftInput,
    @Ctx() context: RequestContext,
  ): Promise<PrivacyErasureLiftPayload> {
    return privacyErasureLift(input, context);
  }

  @Authorized<Permission>("privacy:manage")
  @Query(() => [RetentionRule], { description: "How long each kind of data is kept." })
  retentionRules(@Ctx() { db }: RequestContext): Promise<RetentionRule[]> {
    return readRetentionRules(db);
  }

  @Authorized<Permission>("privacy:manage")
  @Mutation(() => RetentionRuleSetPayload, {
    description: "Sets how long one kind of data is kept; what is older is forgotten every night.",
  })
  retentionRuleSet(
    @Arg("input", () => RetentionRuleSetInput, { description: "The rule." }) input: RetentionRuleSetInput,
    @Ctx() context: RequestContext,
  ): Promise<RetentionRuleSetPayload> {
    return retentionRuleSet(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who asked; null for a retention rule." })
  requestedBy(@Root() { requestedByKey }: PrivacyRequest, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(requestedByKey, context);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "In whose name; null once the person is erased." })
  customer(@Root() { customerKey }: PrivacyRequest, @Ctx() { loaders }: RequestContext): Promise<Customer | null> {
    return loaders.of(customerByKey).load(customerKey);
  }

  @FieldResolver(() => Job, { nullable: true, description: "The job that does it, to follow by `jobProgress`." })
  async job(@Root() { jobKey }: PrivacyRequest, @Ctx() { loaders }: RequestContext): Promise<Job | null> {
    return jobKey === null ? null : loaders.of(jobByKey).load(jobKey);
  }
}
