import type { EndOrderInput } from "@bellwether/inventory/stock/end-purchase-order";
import type { StockRefusal } from "@bellwether/inventory/stock/stock-refusal";
import { announceInventory } from "@bellwether/runtime/jobs/progress-announcement";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { refused } from "../stock/refused.ts";
import { readPurchaseOrders } from "./purchase-order.loader.ts";
import { PurchaseOrder } from "./purchase-order.type.ts";

@InputType("PurchaseOrderEndInput", { description: "Which order to close or to cancel, and why." })
export class PurchaseOrderEndInput {
  @Field(() => ID, { description: "The purchase order." })
  purchaseOrderId!: string;

  @Field(() => String, { description: "Why, in words, for whoever looks at it later." })
  reason!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "The order's `version` that the decision rests on; another one is a CONFLICT. Not checked when not given.",
  })
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("PurchaseOrderEndPayload", { description: "What became of closing or cancelling an order." })
export class PurchaseOrderEndPayload {
  @Field(() => PurchaseOrder, { nullable: true, description: "The order as it is now; null when nothing was done." })
  purchaseOrder!: PurchaseOrder | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** The service's use case: closing, or cancelling. */
type End = (
  db: EntityManager,
  input: EndOrderInput,
  key: string | null,
) => Promise<{ outcome: "closed" | "cancelled" } | StockRefusal>;

/** Ends an order, so that nothing more is expected of it. */
export async function purchaseOrderEnd(
  input: PurchaseOrderEndInput,
  { door, caller }: RequestContext,
  end: End,
): Promise<PurchaseOrderEndPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { purchaseOrder: null, userErrors: [keyError] };
  const orderId = parseKey("PurchaseOrder", input.purchaseOrderId, "input.purchaseOrderId");
  const { reason, version, idempotencyKey } = input;
  return door.write(caller.tenantId, async (db) => {
    const asked = { orderId, reason, version: version ?? null, recordedBy: caller.id };
    const answer = await end(db, asked, idempotencyKey ?? null);
    if (answer.outcome === "refused") return { purchaseOrder: null, userErrors: [refused(answer, caller.locale)] };
    await announceInventory(db);
    const [purchaseOrder] = await readPurchaseOrders(db, [orderId]);
    return { purchaseOrder: purchaseOrder ?? null, userErrors: [] };
  });
}
