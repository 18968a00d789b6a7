import { Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { toApiKey } from "./api-key.type.ts";
import { toMember } from "./member.type.ts";
import { organisationByKey } from "./organisation.loader.ts";
import { toPermission } from "./permission.enum.ts";
import { Viewer } from "./viewer.type.ts";

@Resolver(() => Viewer)
export class ViewerResolver {
  // Needs no permission: whoever has valid credentials may know what they are good for.
  @Authorized()
  @Query(() => Viewer, { description: "Who asks, and what they may do." })
  async viewer(@Ctx() { caller, loaders, services }: RequestContext): Promise<Viewer> {
    const [organisation, member, apiKey] = await Promise.all([
      loaders.of(organisationByKey).load(caller.tenantId),
      caller.kind === "member" ? services.people.member(caller.tenantId, caller.id) : null,
      caller.kind === "apiKey" ? services.people.key(caller.tenantId, caller.id) : null,
    ]);
    if (organisation === null) throw new Error(`Organisation ${caller.tenantId} has credentials but no row.`);
    return {
      organisation,
      member: member === null ? null : toMember(member),
      apiKey: apiKey === null ? null : toApiKey(apiKey),
      permissions: [...caller.permissions].map(toPermission).sort(),
    };
  }
}
