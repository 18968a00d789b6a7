import { receivePurchaseOrder } from "@bellwether/inventory/stock/receive-purchase-order";
import { announceInventory } from "@bellwether/runtime/jobs/progress-announcement";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { refused } from "../stock/refused.ts";
import { readPurchaseOrders } from "./purchase-order.loader.ts";
import { PurchaseOrder } from "./purchase-order.type.ts";

@InputType("ReceivedLineInput", { description: "One product of a delivery." })
export class ReceivedLineInput {
  @Field(() => ID, { description: "The product; the order has a line of it." })
  productId!: string;

  @Field(() => DecimalScalar, { description: "Units that arrived, above zero, with at most four places." })
  quantity!: string;
}

@InputType("PurchaseOrderReceiveInput", { description: "What arrived on which order." })
export class PurchaseOrderReceiveInput {
  @Field(() => ID, { description: "The purchase order." })
  purchaseOrderId!: string;

  @Field(() => String, { description: "Number of the delivery note, unique within the organisation." })
  receiptNumber!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it arrived; now when not given." })
  receivedAt?: Date | null;

  @Field(() => [ReceivedLineInput], { description: "What arrived, 1 to 1,000 lines; more than ordered may." })
  lines!: ReceivedLineInput[];

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("PurchaseOrderReceivePayload", { description: "What became of booking a delivery." })
export class PurchaseOrderReceivePayload {
  @Field(() => PurchaseOrder, { nullable: true, description: "The order as it is now; null when nothing was booked." })
  purchaseOrder!: PurchaseOrder | null;

  @Field(() => [UserError], { description: "Why nothing was booked; empty on success." })
  userErrors!: UserError[];
}

/** Books a delivery: on hand grows, on order falls. */
export async function purchaseOrderReceive(
  input: PurchaseOrderReceiveInput,
  { door, caller }: RequestContext,
): Promise<PurchaseOrderReceivePayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { purchaseOrder: null, userErrors: [keyError] };
  const orderId = parseKey("PurchaseOrder", input.purchaseOrderId, "input.purchaseOrderId");
  const lines = input.lines.map(({ productId, quantity }, index) => ({
    productId: parseKey("Product", productId, `input.lines[${index}].productId`),
    quantity,
  }));
  const { receiptNumber, receivedAt, idempotencyKey } = input;
  return door.write(caller.tenantId, async (db) => {
    const asked = { orderId, receiptNumber, receivedAt: receivedAt ?? undefined, lines, recordedBy: caller.id };
    const answer = await receivePurchaseOrder(db, asked, idempotencyKey ?? null);
    if (answer.outcome === "refused")
      return { purchaseOrder: null, userErrors: [refused(answer, caller.locale, lineOf(answer, lines))] };
    await announceInventory(db);
    const [purchaseOrder] = await readPurchaseOrders(db, [orderId]);
    return { purchaseOrder: purchaseOrder ?? null, userErrors: [] };
  });
}

/** The line of the product that was not ordered; undefined where it is another refusal. */
function lineOf(
  refusal: { code: string; productId?: string },
  lines: readonly { productId: string }[],
): string[] | undefined {
  const index = lines.findIndex(({ productId }) => productId === refusal.productId);
  return index === -1 ? undefined : ["lines", String(index), "productId"];
}
