import { readServiceSetting, type ServiceSettingNow } from "@bellwether/inventory/replenishment/service-setting";
import { setServiceSetting } from "@bellwether/inventory/replenishment/set-service-setting";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { UserError } from "../../errors/user-error.type.ts";
import { idempotencyKeyError } from "../../idempotency/idempotency-key.ts";
import { parseKey } from "../../node/global-id.ts";
import { refused } from "../../stock/refused.ts";
import { InventoryServiceSetting, ServiceTargetInput, serviceOf } from "./service-target.type.ts";

@InputType("InventoryServiceSettingSetInput", { description: "What is to reach which service." })
export class InventoryServiceSettingSetInput {
  @Field(() => ID, { nullable: true, description: "The product; every one when not given." })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: "The location; every one when not given." })
  locationId?: string | null;

  @Field(() => ServiceTargetInput, {
    nullable: true,
    description: "The service; when not given, a wider setting or the class decides again.",
  })
  service?: ServiceTargetInput | null;

  @Field(() => String, {
    nullable: true,
    description: "The version that was read, null where it had none; whatever stands is replaced when not given.",
  })
  version?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("InventoryServiceSettingSetPayload", { description: "What became of setting a target." })
export class InventoryServiceSettingSetPayload {
  @Field(() => InventoryServiceSetting, {
    nullable: true,
    description: "The setting as it is now; null when nothing was set.",
  })
  setting!: InventoryServiceSetting | null;

  @Field(() => InventoryServiceSetting, {
    nullable: true,
    description: "As it was before: what undoes it; null when nothing was set.",
  })
  previous!: InventoryServiceSetting | null;

  @Field(() => [UserError], { description: "Why nothing was set; empty on success." })
  userErrors!: UserError[];
}

/** The places of the input, as keys. @throws GraphQLError BAD_USER_INPUT where one is no id */
export function scopeOf(
  { productId, locationId }: { productId?: string | null; locationId?: string | null },
  path = "",
) {
  return {
    productId: productId ? parseKey("Product", productId, `${path}productId`) : null,
    locationId: locationId ? parseKey("Location", locationId, `${path}locationId`) : null,
  };
}

export function toServiceSetting({ measure, target, version }: ServiceSettingNow): InventoryServiceSetting {
  return { serviceMeasure: measure, serviceTarget: target, version };
}

/** Sets what a product, a location, both, or all of them are to reach; the next plan keeps to it. */
export async function inventoryServiceSettingSet(
  input: InventoryServiceSettingSetInput,
  { door, caller }: RequestContext,
): Promise<InventoryServiceSettingSetPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { setting: null, previous: null, userErrors: [keyError] };
  const scope = scopeOf(input, "input.");
  const { version } = input;
  return door.write(caller.tenantId, async (db) => {
    const asked = { ...scope, service: serviceOf(input.service), ...(version === undefined ? {} : { version }) };
    const answer = await setServiceSetting(db, asked, input.idempotencyKey ?? null);
    if (answer.outcome === "refused")
      return { setting: null, previous: null, userErrors: [refused(answer, caller.locale)] };
    return {
      setting: toServiceSetting(await readServiceSetting((sql, values) => db.query(sql, values), scope)),
      previous: toServiceSetting(answer.previous),
      userErrors: [],
    };
  });
}
