import type { Permission } from "@bellwether/schema/contracts/permissions";
import {
  Args,
  ArgsType,
  Authorized,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Query,
  Resolver,
  Root,
  Subscription,
} from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { articleByKey } from "../support-knowledge/article.loader.ts";
import { Article } from "../support-knowledge/article.type.ts";
import { SupportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";
import { type SupportAnswerRow, supportAnswerColumns, toSupportAnswer } from "./support-answer.row.ts";
import {
  RetrievedPassage,
  SupportAlternative,
  SupportAnswer,
  SupportAnswerProgress,
  SupportSentence,
} from "./support-answer.type.ts";
import { outcomes, SupportOutcome } from "./support-answer-words.enum.ts";
import { streamAnswer, supportAsk } from "./support-ask.ts";
import { askedBy, SupportAskArguments } from "./support-ask-arguments.ts";

export const supportAnswerConnection = connectionTypes("SupportAnswer", "answers", () => SupportAnswer);

const read: Permission = "support:answer";

@InputType("SupportAnswerFilter", { description: "Which answers to return; every condition given must hold." })
export class SupportAnswerFilter {
  @Field(() => [SupportOutcome], { nullable: true, description: "Only questions of which one of these became." })
  outcomes?: SupportOutcome[] | null;

  @Field(() => SupportLanguage, { nullable: true, description: "Only answers in this language." })
  language?: SupportLanguage | null;

  @Field(() => String, { nullable: true, description: "Text that the question contains, in any case." })
  search?: string | null;
}

@ArgsType()
export class SupportAnswersArguments extends PageArguments {
  @Field(() => SupportAnswerFilter, { nullable: true, description: "Which answers to return; all when not given." })
  filter?: SupportAnswerFilter | null;
}

const kept = Object.fromEntries(Object.entries(outcomes).map(([word, outcome]) => [outcome, word]));

@Resolver(() => SupportAnswer)
export class SupportAnswerResolver {
  @Authorized<Permission>(read)
  @Query(() => SupportAnswer, {
    description:
      "Answers from the organisation's articles, in their own words, or declines. Question and answer are kept, without what tells of persons.",
  })
  supportAsk(
    @Args(() => SupportAskArguments) asked: SupportAskArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportAnswer> {
    return supportAsk(askedBy(asked), context);
  }

  @Authorized<Permission>(read)
  @Subscription(() => SupportAnswerProgress, {
    description: "The same while it is made: the sentences as they are verified, and the answer at the end.",
    subscribe: ({ args, context }: { args: SupportAskArguments; context: RequestContext }) =>
      streamAnswer(askedBy(args), context),
  })
  supportAskStream(
    @Args(() => SupportAskArguments) _asked: SupportAskArguments,
    @Root() progress: SupportAnswerProgress,
  ): SupportAnswerProgress {
    return progress;
  }

  @Authorized<Permission>(read)
  @Query(() => supportAnswerConnection.ConnectionType, {
    description: "What support answered and declined to answer, last first, page by page.",
  })
  supportAnswers(
    @Args(() => SupportAnswersArguments) { filter, ...page }: SupportAnswersArguments,
    @Ctx() { db }: RequestContext,
  ): Promise<Connection<SupportAnswer>> {
    const conditions = new FilterConditions();
    if (filter?.outcomes)
      conditions.oneOf(
        "support_answer.outcome",
        filter.outcomes.map((outcome) => kept[outcome]!),
      );
    conditions.equal("support_answer.locale", filter?.language && supportLocale(filter.language));
    conditions.contain(filter?.search, "support_answer.question");
    const list = {
      columns: supportAnswerColumns,
      from: "support_answer",
      where: conditions.where,
      parameters: conditions.parameters,
      sort: {
        sql: "support_answer.asked_at",
        type: "timestamptz",
        idSql: "support_answer.id",
        idType: "uuid",
        descending: true,
      },
    } as const;
    return readListPage<SupportAnswerRow & CursorRow, SupportAnswer>(db, list, readPage(page), toSupportAnswer);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who asked; null where a customer did." })
  askedBy(@Root() { askedByReference }: SupportAnswer, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(askedByReference, context);
  }
}

const cited = "The article; null where it is gone.";

@Resolver(() => SupportSentence)
export class SupportSentenceResolver {
  @FieldResolver(() => Article, { nullable: true, description: cited })
  article(@Root() { articleKey }: SupportSentence, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return loaders.of(articleByKey).load(articleKey);
  }
}

@Resolver(() => SupportAlternative)
export class SupportAlternativeResolver {
  @FieldResolver(() => Article, { nullable: true, description: cited })
  article(@Root() { articleKey }: SupportAlternative, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return loaders.of(articleByKey).load(articleKey);
  }
}

@Resolver(() => RetrievedPassage)
export class RetrievedPassageResolver {
  @FieldResolver(() => Article, { nullable: true, description: cited })
  article(@Root() { articleKey }: RetrievedPassage, @Ctx() { loaders }: RequestContext): Promise<Article | null> {
    return loaders.of(articleByKey).load(articleKey);
  }
}
