import { receiveTransfer } from "@bellwether/inventory/stock/receive-transfer";
import { shipTransfer } from "@bellwether/inventory/stock/ship-transfer";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { refused } from "./refused.ts";
import { readStockTransfer } from "./stock-transfer.loader.ts";
import { StockTransfer } from "./stock-transfer.type.ts";

@InputType("StockTransferShipInput", { description: "What to send from where to where." })
export class StockTransferShipInput {
  @Field(() => ID, { description: "The product." })
  productId!: string;

  @Field(() => ID, { description: "Where it leaves." })
  fromLocationId!: string;

  @Field(() => ID, { description: "Where it goes; another location." })
  toLocationId!: string;

  @Field(() => DecimalScalar, { description: "How many units, above zero, with at most four places." })
  quantity!: string;

  @Field(() => String, { nullable: true, description: "What it is for." })
  reference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@InputType("StockTransferReceiveInput", { description: "What arrived of a transfer." })
export class StockTransferReceiveInput {
  @Field(() => ID, { description: "The transfer." })
  transferId!: string;

  @Field(() => DecimalScalar, { nullable: true, description: "Units that arrived; all that left when not given." })
  quantity?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("StockTransferPayload", { description: "What became of a transfer." })
export class StockTransferPayload {
  @Field(() => StockTransfer, { nullable: true, description: "The transfer; null when nothing was done." })
  transfer!: StockTransfer | null;

  @Field(() => [UserError], { description: "Why nothing was done; empty on success." })
  userErrors!: UserError[];
}

/** Sends stock on its way: on hand nowhere, in transit to where it goes. */
export async function stockTransferShip(
  input: StockTransferShipInput,
  { door, caller }: RequestContext,
): Promise<StockTransferPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { transfer: null, userErrors: [keyError] };
  const asked = {
    productId: parseKey("Product", input.productId, "input.productId"),
    fromLocationId: parseKey("Location", input.fromLocationId, "input.fromLocationId"),
    toLocationId: parseKey("Location", input.toLocationId, "input.toLocationId"),
    quantity: input.quantity,
    reference: input.reference ?? null,
    recordedBy: caller.id,
  };
  return door.write(caller.tenantId, async (db) => {
    const answer = await shipTransfer(db, asked, input.idempotencyKey ?? null);
    if (answer.outcome === "refused")
      return { transfer: null, userErrors: [refused(answer, caller.locale, fieldOf(answer.code))] };
    return { transfer: await readStockTransfer(db, answer.transferId), userErrors: [] };
  });
}

/** Null where it may be either of two: the service does not say which of the places is not there. */
function fieldOf(code: string): null | undefined {
  return code === "LOCATION_UNKNOWN" ? null : undefined;
}

/** Books that a transfer has arrived; what is missing is lost. */
export async function stockTransferReceive(
  input: StockTransferReceiveInput,
  { door, caller }: RequestContext,
): Promise<StockTransferPayload> {
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { transfer: null, userErrors: [keyError] };
  const transferId = parseKey("StockTransfer", input.transferId, "input.transferId");
  return door.write(caller.tenantId, async (db) => {
    const asked = { transferId, quantity: input.quantity ?? undefined, recordedBy: caller.id };
    const answer = await receiveTransfer(db, asked, input.idempotencyKey ?? null);
    if (answer.outcome === "refused") return { transfer: null, userErrors: [refused(answer, caller.locale)] };
    return { transfer: await readStockTransfer(db, transferId), userErrors: [] };
  });
}
