import type { Permission } from "@bellwether/schema/contracts/permissions";
import { byCustomer } from "@bellwether/smart-support/learning/propose-from-thumb";
import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { articleByKey, passageByKey } from "../support-knowledge/article.loader.ts";
import { Article, Passage } from "../support-knowledge/article.type.ts";
import {
  AnswerCorrectInput,
  SupportCorrection,
  SupportCorrectionPayload,
  SupportCorrectionReviewInput,
  SupportRegression,
} from "./support-correction.type.ts";
import { answerCorrect, supportCorrectionReview } from "./support-correction-changes.ts";
import {
  readSupportCorrections,
  type SupportCorrectionRow,
  SupportCorrectionsArguments,
  supportCorrectionsList,
  toSupportCorrection,
} from "./support-corrections-list.ts";
import { readSupportRegression, runSupportRegression } from "./support-regression.ts";

export const supportCorrectionConnection = connectionTypes("SupportCorrection", "corrections", () => SupportCorrection);

const answers: Permission = "support:answer";
const manage: Permission = "support:manage";

@Resolver(() => SupportCorrection)
export class SupportCorrectionResolver {
  @Authorized<Permission>(answers)
  @Query(() => supportCorrectionConnection.ConnectionType, {
    description: "What people say that support should have answered, the newest first, page by page.",
  })
  supportCorrections(
    @Args(() => SupportCorrectionsArguments) { filter, ...page }: SupportCorrectionsArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<SupportCorrection>> {
    const list = supportCorrectionsList(filter ?? null);
    return readListPage<SupportCorrectionRow & CursorRow, SupportCorrection>(
      db,
      list,
      readPage(page),
      toSupportCorrection,
    );
  }

  @Authorized<Permission>(answers)
  @Mutation(() => SupportCorrectionPayload, {
    description: "Says what an answer should have been. Support answers by it once somebody accepts it.",
  })
  answerCorrect(
    @Arg("input", () => AnswerCorrectInput, { description: "What it should have been." }) input: AnswerCorrectInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportCorrectionPayload> {
    return answerCorrect(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportCorrectionPayload, {
    description:
      "Accepts or rejects a correction. One that is accepted is answered by at once, and asked in every test from then on.",
  })
  supportCorrectionReview(
    @Arg("input", () => SupportCorrectionReviewInput, { description: "What is said of which." })
    input: SupportCorrectionReviewInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportCorrectionPayload> {
    return supportCorrectionReview(input, context);
  }

  @FieldResolver(() => Article, {
    nullable: true,
    description: "What answers it; null where it is not to be answered.",
  })
  article(@Root() { articleKey }: SupportCorrection, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return articleKey === null ? Promise.resolve(null) : loaders.of(articleByKey).load(articleKey);
  }

  @FieldResolver(() => Passage, { nullable: true, description: "Where in the article; null where that is gone." })
  passage(@Root() { passageKey }: SupportCorrection, @Ctx() { loaders }: RequestContext): Promise<Passage | null> {
    return passageKey === null ? Promise.resolve(null) : loaders.of(passageByKey).load(passageKey);
  }

  @FieldResolver(() => Author, {
    nullable: true,
    description: "Who proposed it; null where a customer's thumb up did.",
  })
  proposedBy(
    @Root() { proposedByReference }: SupportCorrection,
    @Ctx() context: RequestContext,
  ): Promise<Author | null> {
    return authorOf(proposedByReference === byCustomer ? null : proposedByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who reviewed it; null where nobody did." })
  reviewedBy(
    @Root() { reviewedByReference }: SupportCorrection,
    @Ctx() context: RequestContext,
  ): Promise<Author | null> {
    return authorOf(reviewedByReference, context);
  }
}

@Resolver(() => SupportRegression)
export class SupportRegressionResolver {
  @Authorized<Permission>(answers)
  @Query(() => SupportRegression, {
    nullable: true,
    description: "The last run of the organisation's own test questions; null before the first.",
  })
  async supportRegression(@Ctx() { db }: RequestContext): Promise<SupportRegression | null> {
    return readSupportRegression(await db.manager());
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportRegression, {
    description: "Asks every accepted correction's question again.",
  })
  supportRegressionRun(@Ctx() context: RequestContext): Promise<SupportRegression> {
    return runSupportRegression("ASKED", context);
  }

  @FieldResolver(() => [SupportCorrection], { description: "Corrections that support does not answer by." })
  async failures(
    @Root() { failedKeys }: SupportRegression,
    @Ctx() { db }: RequestContext,
  ): Promise<SupportCorrection[]> {
    return readSupportCorrections(await db.manager(), failedKeys);
  }
}
