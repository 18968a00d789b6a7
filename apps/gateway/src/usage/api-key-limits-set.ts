import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { parseKey } from "../node/global-id.ts";
import { ApiKey, toApiKey } from "../settings/api-key.type.ts";
import { ApiKeyLimitsInput } from "./key-limits.type.ts";
import { limitErrors, writeLimits } from "./write-limits.ts";

@InputType("ApiKeyLimitsSetInput", { description: "Which key's limits to set." })
export class ApiKeyLimitsSetInput {
  @Field(() => ID, { description: "The key." })
  apiKeyId!: string;

  @Field(() => ApiKeyLimitsInput, { description: "All of its limits: one that is left out is none any more." })
  limits!: ApiKeyLimitsInput;
}

@ObjectType("ApiKeyLimitsSetPayload", { description: "What became of setting a key's limits." })
export class ApiKeyLimitsSetPayload {
  @Field(() => ApiKey, { nullable: true, description: "The key with its limits; null when none were set." })
  apiKey!: ApiKey | null;

  @Field(() => [UserError], { description: "Why none were set; empty on success." })
  userErrors!: UserError[];
}

/** Sets how much a key may use, from its next request on. */
export async function apiKeyLimitsSet(
  { apiKeyId, limits }: ApiKeyLimitsSetInput,
  { services, caller, door }: RequestContext,
): Promise<ApiKeyLimitsSetPayload> {
  const keyId = parseKey("ApiKey", apiKeyId, "input.apiKeyId");
  const refuse = (...userErrors: UserError[]) => ({ apiKey: null, userErrors });
  const wrong = limitErrors(limits, caller.locale);
  if (wrong.length > 0) return refuse(...wrong);
  // A key that could raise its own limits would have none.
  if (caller.kind === "apiKey" && caller.id === keyId)
    return refuse(failure(caller.locale, "usage.own-limits", ["apiKeyId"]));
  const key = await services.people.key(caller.tenantId, keyId);
  if (key === null) return refuse(failure(caller.locale, "usage.key-unknown", ["apiKeyId"]));
  await door.write(caller.tenantId, (db) => writeLimits(db, keyId, limits, caller.id));
  return { apiKey: toApiKey(key), userErrors: [] };
}
