import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import {
  CannedReply,
  CannedReplySaveInput,
  cannedReplies,
  cannedReplyDelete,
  cannedReplySave,
  SupportAgent,
  SupportAgentSaveInput,
  SupportDeskPayload,
  SupportHours,
  SupportHoursSaveInput,
  supportAgentSave,
  supportAgents,
  supportHours,
  supportHoursSave,
} from "./service-desk.ts";

@Resolver(() => SupportAgent)
export class ServiceDeskResolver {
  @Authorized<Permission>("support:answer")
  @Query(() => [CannedReply], { description: "Words that agents say often, by their shortcut; at most 500." })
  cannedReplies(@Ctx() context: RequestContext): Promise<CannedReply[]> {
    return cannedReplies(context);
  }

  @Authorized<Permission>("support:answer")
  @Query(() => [SupportAgent], { description: "Who answers customers; at most 500." })
  supportAgents(@Ctx() context: RequestContext): Promise<SupportAgent[]> {
    return supportAgents(context);
  }

  @Authorized<Permission>("support:answer")
  @Query(() => SupportHours, { description: "When somebody is there to answer, and how soon customers are answered." })
  supportHours(@Ctx() context: RequestContext): Promise<SupportHours> {
    return supportHours(context);
  }

  @Authorized<Permission>("support:manage")
  @Mutation(() => SupportDeskPayload, { description: "Keeps words that agents say often." })
  cannedReplySave(
    @Arg("input", () => CannedReplySaveInput, { description: "The words." }) input: CannedReplySaveInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportDeskPayload> {
    return cannedReplySave(input, context);
  }

  @Authorized<Permission>("support:manage")
  @Mutation(() => SupportDeskPayload, { description: "Forgets words that agents said often." })
  cannedReplyDelete(
    @Arg("replyId", () => ID, { description: "The reply." }) replyId: string,
    @Ctx() context: RequestContext,
  ): Promise<SupportDeskPayload> {
    return cannedReplyDelete(replyId, context);
  }

  @Authorized<Permission>("support:answer")
  @Mutation(() => SupportDeskPayload, {
    description:
      "Says in what somebody answers customers and how much at once; whoever becomes available gets what waits.",
  })
  supportAgentSave(
    @Arg("input", () => SupportAgentSaveInput, { description: "Who, and in what." }) input: SupportAgentSaveInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportDeskPayload> {
    return supportAgentSave(input, context);
  }

  @Authorized<Permission>("support:manage")
  @Mutation(() => SupportDeskPayload, {
    description: "Says when somebody is there and how soon customers are answered, from the next message on.",
  })
  supportHoursSave(
    @Arg("input", () => SupportHoursSaveInput, { description: "The hours." }) input: SupportHoursSaveInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportDeskPayload> {
    return supportHoursSave(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who it is." })
  member(@Root() { memberReference }: SupportAgent, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(memberReference, context);
  }
}
