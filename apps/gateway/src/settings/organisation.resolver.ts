import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Organisation } from "./organisation.type.ts";
import { OrganisationUpdateInput, OrganisationUpdatePayload, organisationUpdate } from "./organisation-update.ts";

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Authorized<Permission>("organisation:manage")
  @Mutation(() => OrganisationUpdatePayload, {
    description: "Changes the organisation's name, time zone, currency or language.",
  })
  organisationUpdate(
    @Arg("input", () => OrganisationUpdateInput, { description: "What to change." }) input: OrganisationUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<OrganisationUpdatePayload> {
    return organisationUpdate(input, context);
  }
}
