import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { ApiKey } from "../settings/api-key.type.ts";
import { ApiKeyLimitsSetInput, ApiKeyLimitsSetPayload, apiKeyLimitsSet } from "./api-key-limits-set.ts";
import { limitsByKey } from "./key-limits.loader.ts";
import { ApiKeyLimits } from "./key-limits.type.ts";
import { Usage, UsageBy, UsageRow } from "./usage.type.ts";
import { readUsage } from "./usage-read.ts";

@Resolver(() => UsageRow)
export class UsageResolver {
  @Authorized<Permission>("keys:manage")
  @Query(() => Usage, { description: "What the organisation's API keys used: requests, records and models' time." })
  usage(
    @Arg("from", () => DateScalar, { description: "The first day of UTC." }) from: string,
    @Arg("to", () => DateScalar, { description: "The last day of UTC, included; 400 days at most." }) to: string,
    @Arg("by", () => UsageBy, { defaultValue: UsageBy.DAY, description: "What to tell apart." }) by: UsageBy,
    @Ctx() { db }: RequestContext,
  ): Promise<Usage> {
    return readUsage(db, from, to, by);
  }

  @Authorized<Permission>("keys:manage")
  @Mutation(() => ApiKeyLimitsSetPayload, {
    description: "Sets how much an API key may use, from its next request on.",
  })
  apiKeyLimitsSet(
    @Arg("input", () => ApiKeyLimitsSetInput, { description: "The limits." }) input: ApiKeyLimitsSetInput,
    @Ctx() context: RequestContext,
  ): Promise<ApiKeyLimitsSetPayload> {
    return apiKeyLimitsSet(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "The key; null for rows by day and the total." })
  key(@Root() { keyId }: UsageRow, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(keyId, context);
  }
}

/** What usage adds to a key; here, because keys know nothing of it. */
@Resolver(() => ApiKey)
export class ApiKeyUsageResolver {
  @FieldResolver(() => ApiKeyLimits, { description: "How much the key may use, and what it has used." })
  limits(@Root() { id }: ApiKey, @Ctx() context: RequestContext): Promise<ApiKeyLimits> {
    return context.loaders.of(limitsByKey).load(parseKey("ApiKey", id, "id"));
  }
}
