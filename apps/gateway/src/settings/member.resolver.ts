import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Member, toMember } from "./member.type.ts";
import { MemberAddInput, MemberAddPayload, memberAdd } from "./member-add.ts";
import { MemberRemoveInput, MemberRemovePayload, memberRemove } from "./member-remove.ts";
import { MemberRoleChangeInput, MemberRoleChangePayload, memberRoleChange } from "./member-role-change.ts";

@Resolver(() => Member)
export class MemberResolver {
  @Authorized<Permission>("members:manage")
  @Query(() => [Member], { description: "Everybody in the organisation." })
  async members(@Ctx() { services, caller }: RequestContext): Promise<Member[]> {
    return (await services.people.members(caller.tenantId)).map(toMember);
  }

  @Authorized<Permission>("members:manage")
  @Mutation(() => MemberAddPayload, { description: "Adds a person to the organisation." })
  memberAdd(
    @Arg("input", () => MemberAddInput, { description: "The person." }) input: MemberAddInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberAddPayload> {
    return memberAdd(input, context);
  }

  @Authorized<Permission>("members:manage")
  @Mutation(() => MemberRoleChangePayload, { description: "Gives a member another role; the last owner stays one." })
  memberRoleChange(
    @Arg("input", () => MemberRoleChangeInput, { description: "Whose role becomes what." })
    input: MemberRoleChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberRoleChangePayload> {
    return memberRoleChange(input, context);
  }

  @Authorized<Permission>("members:manage")
  @Mutation(() => MemberRemovePayload, { description: "Removes a member from the organisation; the last owner stays." })
  memberRemove(
    @Arg("input", () => MemberRemoveInput, { description: "Who leaves." }) input: MemberRemoveInput,
    @Ctx() context: RequestContext,
  ): Promise<MemberRemovePayload> {
    return memberRemove(input, context);
  }
}
