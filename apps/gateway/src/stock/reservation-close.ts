import { fulfilReservation } from "@bellwether/inventory/stock/fulfil-reservation";
import { releaseReservation } from "@bellwether/inventory/stock/release-reservation";
import { Field, ID, InputType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { readInventoryPosition } from "./inventory-position.loader.ts";
import { refused } from "./refused.ts";
import { readStockReservation } from "./stock-reservation.loader.ts";
import type { StockReservationPayload } from "./stock-reserve.ts";

@InputType("StockReservationInput", { description: "Which reservation to end." })
export class StockReservationInput {
  @Field(() => ID, { description: "The reservation." })
  reservationId!: string;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

/** Gives a reservation's stock free again. */
export function stockRelease(input: StockReservationInput, context: RequestContext): Promise<StockReservationPayload> {
  return endReservation(input, context, releaseReservation);
}

/** Books that a reservation's stock has left with the one it was promised to. */
export function stockFulfil(input: StockReservationInput, context: RequestContext): Promise<StockReservationPayload> {
  return endReservation(input, context, fulfilReservation);
}

async function endReservation(
  input: StockReservationInput,
  { door, caller }: RequestContext,
  end: typeof releaseReservation | typeof fulfilReservation,
): Promise<StockReservationPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { reservation: null, position: null, userErrors: [keyError] };
  const reservationId = parseKey("StockReservation", input.reservationId, "input.reservationId");
  return door.write(caller.tenantId, async (db) => {
    const answer = await end(db, { reservationId, recordedBy: caller.id }, input.idempotencyKey ?? null);
    if (answer.outcome === "refused")
      return { reservation: null, position: null, userErrors: [refused(answer, caller.locale)] };
    const { productId, locationId } = answer.position;
    return {
      reservation: await readStockReservation(db, reservationId),
      position: await readInventoryPosition(db, productId, locationId),
      userErrors: [],
    };
  });
}
