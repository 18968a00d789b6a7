import type { AskRows } from "@bellwether/inventory/replenishment/ask-rows";
import { setClassTargets } from "@bellwether/inventory/replenishment/set-class-targets";
import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../../context.ts";
import { UserError } from "../../errors/user-error.type.ts";
import { idempotencyKeyError } from "../../idempotency/idempotency-key.ts";
import { refused } from "../../stock/refused.ts";
import { AbcClass, XyzClass } from "../inventory-class.enum.ts";
import { classTargetsNow, withCounts } from "./class-targets-read.ts";
import { InventoryClassTarget, ServiceTargetInput, serviceOf } from "./service-target.type.ts";

@InputType("ClassTargetInput", { description: "What service one class is to reach." })
export class ClassTargetInput {
  @Field(() => AbcClass, { description: "The class by value of demand." })
  abcClass!: AbcClass;

  @Field(() => XyzClass, { description: "The class by how much demand varies." })
  xyzClass!: XyzClass;

  @Field(() => ServiceTargetInput, { nullable: true, description: "The service; the usual one again when not given." })
  service?: ServiceTargetInput | null;

  @Field(() => String, {
    nullable: true,
    description: "The version that was read, null where it had none; whatever stands is replaced when not given.",
  })
  version?: string | null;
}

@InputType("InventoryClassTargetSetInput", { description: "Which classes are to reach what; all of them or none." })
export class InventoryClassTargetSetInput {
  @Field(() => [ClassTargetInput], { description: "The classes, 1 to 9, each once." })
  targets!: ClassTargetInput[];

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("InventoryClassTargetSetPayload", { description: "What became of setting targets." })
export class InventoryClassTargetSetPayload {
  @Field(() => [InventoryClassTarget], { description: "Every class as it is now; empty when nothing was set." })
  classTargets!: InventoryClassTarget[];

  @Field(() => [InventoryClassTarget], { description: "Those that were set, as they were before: what undoes it." })
  previous!: InventoryClassTarget[];

  @Field(() => [UserError], { description: "Why nothing was set; empty on success." })
  userErrors!: UserError[];
}

/** Sets what classes of products are to reach; the next plan keeps to it. */
export async function inventoryClassTargetSet(
  input: InventoryClassTargetSetInput,
  { door, caller }: RequestContext,
): Promise<InventoryClassTargetSetPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { classTargets: [], previous: [], userErrors: [keyError] };
  const targets = input.targets.map(({ abcClass, xyzClass, service, version }) => ({
    abcClass,
    xyzClass,
    service: serviceOf(service),
    ...(version === undefined ? {} : { version }),
  }));
  return door.write(caller.tenantId, async (db) => {
    const answer = await setClassTargets(db, { targets }, input.idempotencyKey ?? null);
    if (answer.outcome === "refused") {
      const field = answer.code === "TARGET_CHANGED" ? answer.field.split(".") : undefined;
      return { classTargets: [], previous: [], userErrors: [refused(answer, caller.locale, field)] };
    }
    const ask: AskRows = (sql, values) => db.query(sql, values);
    return {
      classTargets: await classTargetsNow(ask),
      previous: await withCounts(ask, answer.previous),
      userErrors: [],
    };
  });
}
