import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { readIntents } from "./intents-read.ts";
import { SupportExample } from "./support-example.type.ts";
import {
  type SupportExampleRow,
  SupportExamplesArguments,
  supportExamplesList,
  toSupportExample,
} from "./support-examples-list.ts";
import { SupportIntents } from "./support-intent.type.ts";
import {
  IntentArchiveInput,
  IntentPayload,
  IntentSaveInput,
  intentArchive,
  intentSave,
  SupportExampleReviewInput,
  SupportExampleReviewPayload,
  SupportIntentsTrainInput,
  SupportIntentsTrainPayload,
  supportExampleReview,
  supportIntentsTrain,
} from "./support-intent-changes.ts";

export const supportExampleConnection = connectionTypes("SupportExample", "examples", () => SupportExample);

const manage: Permission = "support:manage";

@Resolver(() => SupportExample)
export class SupportUnderstandingResolver {
  @Authorized<Permission>("support:answer")
  @Query(() => SupportIntents, { description: "What customers ask about, and how well that is understood." })
  intents(
    @Arg("includeArchived", () => Boolean, { defaultValue: false, description: "Also those that were put away." })
    includeArchived: boolean,
    @Ctx() { db, loaders }: RequestContext,
  ): Promise<SupportIntents> {
    return readIntents(db, loaders, includeArchived);
  }

  @Authorized<Permission>("support:answer")
  @Query(() => supportExampleConnection.ConnectionType, {
    description: "Messages that teach what intents are asked like, the newest first, page by page.",
  })
  supportExamples(
    @Args(() => SupportExamplesArguments) { filter, ...page }: SupportExamplesArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<SupportExample>> {
    const list = supportExamplesList(filter ?? null);
    return readListPage<SupportExampleRow & CursorRow, SupportExample>(db, list, readPage(page), toSupportExample);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who reviewed it; null where nobody did." })
  reviewedBy(@Root() { reviewedByReference }: SupportExample, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(reviewedByReference, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => IntentPayload, {
    description: "Adds an intent or changes the one of its key; one that was put away is in use again.",
  })
  intentSave(
    @Arg("input", () => IntentSaveInput, { description: "The intent." }) input: IntentSaveInput,
    @Ctx() context: RequestContext,
  ): Promise<IntentPayload> {
    return intentSave(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => IntentPayload, {
    description: "Puts an intent away: nothing is told to be about it any more, and its examples are not learnt from.",
  })
  intentArchive(
    @Arg("input", () => IntentArchiveInput, { description: "Which intent." }) input: IntentArchiveInput,
    @Ctx() context: RequestContext,
  ): Promise<IntentPayload> {
    return intentArchive(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportExampleReviewPayload, {
    description: "Accepts, corrects or rejects examples; what is accepted is learnt from at the next training.",
  })
  supportExampleReview(
    @Arg("input", () => SupportExampleReviewInput, { description: "What is said of which." })
    input: SupportExampleReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportExampleReviewPayload> {
    return supportExampleReview(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportIntentsTrainPayload, {
    description: "Learns intents from the accepted examples; the result is used where it is better than simple ways.",
  })
  supportIntentsTrain(
    @Arg("input", () => SupportIntentsTrainInput, { description: "How." }) input: SupportIntentsTrainInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportIntentsTrainPayload> {
    return supportIntentsTrain(input, context);
  }
}
