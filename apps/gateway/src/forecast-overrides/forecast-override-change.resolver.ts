import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import {
  ForecastOverrideRestoreInput,
  ForecastOverrideRestorePayload,
  forecastOverrideRestore,
} from "./forecast-override-restore.ts";
import { ForecastOverrideSetInput, ForecastOverrideSetPayload, forecastOverrideSet } from "./forecast-override-set.ts";
import {
  ForecastOverrideWithdrawInput,
  ForecastOverrideWithdrawPayload,
  forecastOverrideWithdraw,
} from "./forecast-override-withdraw.ts";

@Resolver()
export class ForecastOverrideChangeResolver {
  @Authorized<Permission>("forecasts:override")
  @Mutation(() => ForecastOverrideSetPayload, {
    description: "Plans with other demand than the model's on some days, or changes an override by replacing it.",
  })
  forecastOverrideSet(
    @Arg("input", () => ForecastOverrideSetInput, { description: "Which demand, and why." })
    input: ForecastOverrideSetInput,
    @Ctx() context: RequestContext,
  ): Promise<ForecastOverrideSetPayload> {
    return forecastOverrideSet(input, context);
  }

  @Authorized<Permission>("forecasts:override")
  @Mutation(() => ForecastOverrideWithdrawPayload, {
    description: "Plans with the model's demand again; the override stays readable.",
  })
  forecastOverrideWithdraw(
    @Arg("input", () => ForecastOverrideWithdrawInput, { description: "Which override, and why." })
    input: ForecastOverrideWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<ForecastOverrideWithdrawPayload> {
    return forecastOverrideWithdraw(input, context);
  }

  @Authorized<Permission>("forecasts:override")
  @Mutation(() => ForecastOverrideRestorePayload, { description: "Undoes the withdrawal of an override." })
  forecastOverrideRestore(
    @Arg("input", () => ForecastOverrideRestoreInput, { description: "Which override." })
    input: ForecastOverrideRestoreInput,
    @Ctx() context: RequestContext,
  ): Promise<ForecastOverrideRestorePayload> {
    return forecastOverrideRestore(input, context);
  }
}
