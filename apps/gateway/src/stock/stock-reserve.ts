import { reserveStock } from "@bellwether/inventory/stock/reserve-stock";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { readInventoryPosition } from "./inventory-position.loader.ts";
import { InventoryPosition } from "./inventory-position.type.ts";
import { refused } from "./refused.ts";
import { readStockReservation } from "./stock-reservation.loader.ts";
import { StockReservation } from "./stock-reservation.type.ts";

@InputType("StockReserveInput", { description: "What to keep for somebody." })
export class StockReserveInput {
  @Field(() => ID, { description: "The product." })
  productId!: string;

  @Field(() => ID, { description: "The location." })
  locationId!: string;

  @Field(() => DecimalScalar, { description: "How many units, above zero, with at most four places." })
  quantity!: string;

  @Field(() => String, { nullable: true, description: "What it is for, such as an order's number." })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("StockReservationPayload", { description: "What became of a reservation." })
export class StockReservationPayload {
  @Field(() => StockReservation, { nullable: true, description: "The reservation; null when nothing was done." })
  reservation!: StockReservation | null;

  @Field(() => InventoryPosition, { nullable: true, description: "What there is now; null when nothing was done." })
  position!: InventoryPosition | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** Keeps stock for somebody; callers at once never promise more than there is. */
export async function stockReserve(
  input: StockReserveInput,
  { door, caller }: RequestContext,
): Promise<StockReservationPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { reservation: null, position: null, userErrors: [keyError] };
  const productId = parseKey("Product", input.productId, "input.productId");
  const locationId = parseKey("Location", input.locationId, "input.locationId");
  const { quantity, reference, idempotencyKey } = input;
  return door.write(caller.tenantId, async (db) => {
    const asked = { productId, locationId, quantity, reference: reference ?? null, recordedBy: caller.id };
    const answer = await reserveStock(db, asked, idempotencyKey ?? null);
    if (answer.outcome === "refused")
      return { reservation: null, position: null, userErrors: [refused(answer, caller.locale)] };
    return {
      reservation: await readStockReservation(db, answer.reservationId),
      position: await readInventoryPosition(db, productId, locationId),
      userErrors: [],
    };
  });
}
