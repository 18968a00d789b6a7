import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import {
  SupportWidget,
  SupportWidgetPayload,
  SupportWidgetSecretRotateInput,
  SupportWidgetSetInput,
} from "./support-widget.type.ts";
import { readSupportWidget, supportWidgetSecretRotate, supportWidgetSet } from "./support-widget-settings.ts";

@Resolver()
export class SupportWidgetResolver {
  @Authorized<Permission>("support:manage")
  @Query(() => SupportWidget, {
    nullable: true,
    description: "The support chat on the organisation's own pages; null where nobody has set it up.",
  })
  supportWidget(@Ctx() context: RequestContext): Promise<SupportWidget | null> {
    return context.door.read(context.caller.tenantId, (db) => readSupportWidget(db, context));
  }

  @Authorized<Permission>("support:manage")
  @Mutation(() => SupportWidgetPayload, { description: "Sets where the support chat may appear, and how it looks." })
  supportWidgetSet(
    @Arg("input", () => SupportWidgetSetInput, { description: "All of the settings." }) input: SupportWidgetSetInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportWidgetPayload> {
    return supportWidgetSet(input, context);
  }

  @Authorized<Permission>("support:manage")
  @Mutation(() => SupportWidgetPayload, {
    description: "Makes another secret by which the shop's server vouches for who is signed in.",
  })
  supportWidgetSecretRotate(
    @Arg("input", () => SupportWidgetSecretRotateInput, { description: "How long the one before is taken." })
    input: SupportWidgetSecretRotateInput,
    @Ctx() context: RequestContext,
  ): Promise<SupportWidgetPayload> {
    return supportWidgetSecretRotate(input, context);
  }
}
