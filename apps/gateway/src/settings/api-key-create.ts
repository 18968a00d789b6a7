import { Field, InputType, Int, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { ApiKeyLimitsInput } from "../usage/key-limits.type.ts";
import { limitErrors, writeLimits } from "../usage/write-limits.ts";
import { ApiKey, toApiKey } from "./api-key.type.ts";
import { fromPermission, Permission } from "./permission.enum.ts";
import { refusalError } from "./refusal.ts";

@InputType("ApiKeyCreateInput", { description: "The key to make." })
export class ApiKeyCreateInput {
  @Field(() => String, { description: "What the key is for." })
  name!: string;

  @Field(() => [Permission], { description: "What the key may do; nothing that its maker may not." })
  scopes!: Permission[];

  @Field(() => Int, {
    nullable: true,
    description: "Days until the key stops working, 1 to 3,650; never when not given.",
  })
  expiresInDays?: number | null;

  @Field(() => ApiKeyLimitsInput, {
    nullable: true,
    description: "How much the key may use; no limits when not given.",
  })
  limits?: ApiKeyLimitsInput | null;
}

@ObjectType("ApiKeyCreatePayload", { description: "What became of making a key." })
export class ApiKeyCreatePayload {
  @Field(() => ApiKey, { nullable: true, description: "The new key's description; null when none was made." })
  apiKey!: ApiKey | null;

  @Field(() => String, { nullable: true, description: "The key itself, shown this once." })
  key!: string | null;

  @Field(() => [UserError], { description: "Why no key was made; empty on success." })
  userErrors!: UserError[];
}

/** Makes an API key for the caller's organisation. */
export async function apiKeyCreate(
  input: ApiKeyCreateInput,
  { services, caller, door }: RequestContext,
): Promise<ApiKeyCreatePayload> {
  const { limits } = input;
  const wrong = limits ? limitErrors(limits, caller.locale) : [];
  if (wrong.length > 0) return { apiKey: null, key: null, userErrors: wrong };
  const result = await services.people.createKey(caller.tenantId, {
    name: input.name,
    scopes: [...new Set(input.scopes)].map(fromPermission),
    expiresInDays: input.expiresInDays ?? null,
    grantable: caller.permissions,
  });
  if (!result.ok) return { apiKey: null, key: null, userErrors: [refusalError(result, caller.locale)] };
  if (limits) await limitNewKey(result.value.apiKey.id, limits, { services, caller, door });
  return { apiKey: toApiKey(result.value.apiKey), key: result.value.key, userErrors: [] };
}

/** A key whose limits cannot be written is taken back: without them it could do more than it was made for. */
async function limitNewKey(
  keyId: string,
  limits: ApiKeyLimitsInput,
  { services, caller, door }: Pick<RequestContext, "services" | "caller" | "door">,
): Promise<void> {
  try {
    await door.write(caller.tenantId, (db) => writeLimits(db, keyId, limits, caller.id));
  } catch (error) {
    await services.people.revokeKey(caller.tenantId, keyId);
    throw error;
  }
}
