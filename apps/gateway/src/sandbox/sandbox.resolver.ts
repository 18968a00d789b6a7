import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { globalId } from "../node/global-id.ts";
import { toRole } from "../settings/role.enum.ts";
import { Viewer } from "../settings/viewer.type.ts";
import { Sandbox, ViewerOrganisation } from "./sandbox.type.ts";
import {
  SandboxCreateInput,
  SandboxPayload,
  SandboxResetInput,
  sandboxCreate,
  sandboxReset,
} from "./sandbox-create.ts";

@Resolver(() => Sandbox)
export class SandboxResolver {
  @Authorized<Permission>("organisation:manage")
  @Query(() => Sandbox, {
    nullable: true,
    description: "The organisation's sandbox, or the one that the caller is in; null where there is none.",
  })
  sandbox(@Ctx() { services, caller }: RequestContext): Promise<Sandbox | null> {
    return services.sandboxes.find(caller.tenantId);
  }

  @Authorized<Permission>("organisation:manage")
  @Mutation(() => SandboxPayload, {
    description: "Makes a sandbox of the organisation, whose owners are the same; an organisation has one at most.",
  })
  sandboxCreate(
    @Arg("input", () => SandboxCreateInput, { description: "What it begins with." }) input: SandboxCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<SandboxPayload> {
    return sandboxCreate(input, context);
  }

  @Authorized<Permission>("organisation:manage")
  @Mutation(() => SandboxPayload, {
    description:
      "Deletes all data of the sandbox and fills it anew. Its keys, members, webhooks, rules of retention and audit log stay.",
  })
  sandboxReset(
    @Arg("input", () => SandboxResetInput, { description: "What it begins with." }) input: SandboxResetInput,
    @Ctx() context: RequestContext,
  ): Promise<SandboxPayload> {
    return sandboxReset(input, context);
  }
}

@Resolver(() => Viewer)
export class ViewerOrganisationsResolver {
  @FieldResolver(() => [ViewerOrganisation], {
    description:
      "The organisations that the person may be in, the present one first; none for a key, which belongs to one.",
  })
  async organisations(@Ctx() { services, caller }: RequestContext): Promise<ViewerOrganisation[]> {
    const { kind, tenantId, id } = caller;
    const found = kind === "member" ? await services.people.organisations(tenantId, id) : [];
    return (await services.sandboxes.named(found)).map((organisation) => ({
      id: globalId("Organisation", organisation.tenantId),
      organisationId: organisation.tenantId,
      name: organisation.name,
      role: toRole(organisation.role),
      isSandbox: organisation.isSandbox,
      isCurrent: organisation.tenantId === tenantId,
    }));
  }
}
