import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { ApiKey, toApiKey } from "./api-key.type.ts";
import { ApiKeyCreateInput, ApiKeyCreatePayload, apiKeyCreate } from "./api-key-create.ts";
import { ApiKeyRevokeInput, ApiKeyRevokePayload, apiKeyRevoke } from "./api-key-revoke.ts";

@Resolver(() => ApiKey)
export class ApiKeyResolver {
  @Authorized<Permission>("keys:manage")
  @Query(() => [ApiKey], { description: "Every API key of the organisation that still works." })
  async apiKeys(@Ctx() { services, caller }: RequestContext): Promise<ApiKey[]> {
    return (await services.people.keys(caller.tenantId)).map(toApiKey);
  }

  @Authorized<Permission>("keys:manage")
  @Mutation(() => ApiKeyCreatePayload, { description: "Makes an API key, which the answer shows this once." })
  apiKeyCreate(
    @Arg("input", () => ApiKeyCreateInput, { description: "The key." }) input: ApiKeyCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<ApiKeyCreatePayload> {
    return apiKeyCreate(input, context);
  }

  @Authorized<Permission>("keys:manage")
  @Mutation(() => ApiKeyRevokePayload, { description: "Ends an API key at once." })
  apiKeyRevoke(
    @Arg("input", () => ApiKeyRevokeInput, { description: "Which key to end." }) input: ApiKeyRevokeInput,
    @Ctx() context: RequestContext,
  ): Promise<ApiKeyRevokePayload> {
    return apiKeyRevoke(input, context);
  }
}
