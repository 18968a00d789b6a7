import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { readSupportSetting, supportSettingUpdate } from "./support-setting.ts";
import { SupportSetting, SupportSettingPayload, SupportSettingUpdateInput } from "./support-setting.type.ts";

const manage: Permission = "support:manage";

@Resolver(() => SupportSetting)
export class SupportSettingResolver {
  @Authorized<Permission>(manage)
  @Query(() => SupportSetting, {
    description: "When support answers, how often it would be wrong, and in whose words.",
  })
  async supportSetting(@Ctx() { db }: RequestContext): Promise<SupportSetting> {
    return readSupportSetting(await db.manager());
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportSettingPayload, { description: "Sets when support answers, and in whose words." })
  supportSettingUpdate(
    @Arg("input", () => SupportSettingUpdateInput, { description: "What is to be otherwise." })
    input: SupportSettingUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportSettingPayload> {
    return supportSettingUpdate(input, context);
  }
}
