import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { supportEncoderTry } from "./support-encoder.ts";
import { SupportEncoderInput, SupportEncoderTryPayload } from "./support-encoder.type.ts";
import { readSupportSetting, supportSettingUpdate } from "./support-setting.ts";
import { SupportSetting, SupportSettingPayload, SupportSettingUpdateInput } from "./support-setting.type.ts";

const manage: Permission = "support:manage";

@Resolver(() => SupportSetting)
export class SupportSettingResolver {
  @Authorized<Permission>(manage)
  @Query(() => SupportSetting, {
    description: "When support answers, how often it would be wrong, in whose words, and by whose vectors.",
  })
  async supportSetting(@Ctx() { db, caller }: RequestContext): Promise<SupportSetting> {
    return readSupportSetting(await db.manager(), caller.locale);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportSettingPayload, {
    description: "Sets when support answers, in whose words, and by whose vectors.",
  })
  supportSettingUpdate(
    @Arg("input", () => SupportSettingUpdateInput, { description: "What is to be otherwise." })
    input: SupportSettingUpdateInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportSettingPayload> {
    return supportSettingUpdate(input, context);
  }

  @Authorized<Permission>(manage)
  @Mutation(() => SupportEncoderTryPayload, {
    description:
      "Tries an encoder before it is chosen: whether it gives vectors, how wide and how soon. Changes nothing.",
  })
  supportEncoderTry(
    @Arg("encoder", () => SupportEncoderInput, { description: "The encoder, as it would be chosen." })
    encoder: SupportEncoderInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportEncoderTryPayload> {
    return supportEncoderTry(encoder, context);
  }
}
