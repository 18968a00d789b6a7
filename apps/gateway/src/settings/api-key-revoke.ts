import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { globalId, parseKey } from "../node/global-id.ts";
import { refusalError } from "./refusal.ts";

@InputType("ApiKeyRevokeInput", { description: "Which key to end." })
export class ApiKeyRevokeInput {
  @Field(() => ID, { description: "The key." })
  apiKeyId!: string;
}

@ObjectType("ApiKeyRevokePayload", { description: "What became of ending a key." })
export class ApiKeyRevokePayload {
  @Field(() => ID, { nullable: true, description: "The id of the key that ended; null when none did." })
  revokedId!: string | null;

  @Field(() => [UserError], { description: "Why no key was ended; empty on success." })
  userErrors!: UserError[];
}

/** Ends a key at once. */
export async function apiKeyRevoke(
  input: ApiKeyRevokeInput,
  { services, caller }: RequestContext,
): Promise<ApiKeyRevokePayload> {
  const key = parseKey("ApiKey", input.apiKeyId, "input.apiKeyId");
  const result = await services.people.revokeKey(caller.tenantId, key);
  if (!result.ok) return { revokedId: null, userErrors: [refusalError(result, caller.locale)] };
  return { revokedId: globalId("ApiKey", result.value.revokedId), userErrors: [] };
}
