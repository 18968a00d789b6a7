import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { findDuplicates } from "@bellwether/smart-support/conversations/desk/find-duplicates";
import DataLoader from "dataloader";
import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { groupsInKeyOrder } from "../loaders.ts";
import { conversationByKey } from "./conversation.loader.ts";
import { Conversation } from "./conversation.type.ts";

@ObjectType("ConversationDuplicate", {
  description: "Another open conversation of the same person, probably about the same matter.",
})
export class ConversationDuplicate {
  duplicateKey!: string;

  @Field(() => Float, { description: "How much the same both say, 0 to 1; 1 where both are about the same order." })
  similarity!: number;
}

function duplicatesByConversation(db: TenantSnapshot): DataLoader<string, ConversationDuplicate[]> {
  return new DataLoader(async (keys) => {
    const found = await findDuplicates(db, keys);
    return groupsInKeyOrder(
      keys,
      found,
      (one) => one.conversationId,
      ({ duplicateId, similarity }) => ({ duplicateKey: duplicateId, similarity }),
    );
  });
}

@Resolver(() => Conversation)
export class ConversationDuplicatesResolver {
  @FieldResolver(() => [ConversationDuplicate], {
    description: "Open conversations of the same person that are probably about the same, the most similar first.",
  })
  duplicates(@Root() { key }: Conversation, @Ctx() { loaders }: RequestContext): Promise<ConversationDuplicate[]> {
    return loaders.of(duplicatesByConversation).load(key);
  }
}

@Resolver(() => ConversationDuplicate)
export class ConversationDuplicateResolver {
  @FieldResolver(() => Conversation, { nullable: true, description: "It; null where it is gone meanwhile." })
  conversation(
    @Root() { duplicateKey }: ConversationDuplicate,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Conversation | null> {
    return loaders.of(conversationByKey).load(duplicateKey);
  }
}
