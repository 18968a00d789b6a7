import { adjustStock } from "@bellwether/inventory/stock/adjust-stock";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError } from "../idempotency/idempotency-key.ts";
import { parseKey } from "../node/global-id.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";
import { readInventoryPosition } from "./inventory-position.loader.ts";
import { InventoryPosition } from "./inventory-position.type.ts";
import { refused } from "./refused.ts";
import { readStockMovement } from "./stock-movement.loader.ts";
import { StockMovement } from "./stock-movement.type.ts";

export const StockAdjustmentKind = describedEnum("StockAdjustmentKind", "Why stock on hand is to change.", {
  ADJUSTMENT: "The books are corrected, up or down.",
  WRITE_OFF: "Goods are broken, lost or too old; the change is below zero.",
  RETURN: "A customer brought goods back; the change is above zero.",
  SALE: "Goods were sold; the change is below zero.",
});
export type StockAdjustmentKind = keyof typeof StockAdjustmentKind;

@InputType("StockAdjustInput", { description: "What changed on a shelf." })
export class StockAdjustInput {
  @Field(() => ID, { description: "The product." })
  productId!: string;

  @Field(() => ID, { description: "The location." })
  locationId!: string;

  @Field(() => DecimalScalar, {
    description: "Units that came (above zero) or went (below), with at most four places.",
  })
  change!: string;

  @Field(() => StockAdjustmentKind, { defaultValue: StockAdjustmentKind.ADJUSTMENT, description: "Why it changed." })
  kind!: StockAdjustmentKind;

  @Field(() => String, { description: "Why, in words, for whoever looks at it later." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "A number that it has elsewhere." })
  reference?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it happened; now when not given." })
  occurredAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("StockAdjustPayload", { description: "What became of an adjustment." })
export class StockAdjustPayload {
  @Field(() => InventoryPosition, {
    nullable: true,
    description: "What there is now; null when nothing was changed.",
  })
  position!: InventoryPosition | null;

  @Field(() => StockMovement, {
    nullable: true,
    description: "What was written in the ledger; null when nothing was changed.",
  })
  movement!: StockMovement | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Books that more or less is on hand than was known. */
export async function stockAdjust(input: StockAdjustInput, context: RequestContext): Promise<StockAdjustPayload> {
  const { door, caller } = context;
  const keyError = idempotencyKeyError(input.idempotencyKey, caller.locale);
  if (keyError !== null) return { position: null, movement: null, userErrors: [keyError] };
  const productId = parseKey("Product", input.productId, "input.productId");
  const locationId = parseKey("Location", input.locationId, "input.locationId");
  const { change, kind, reason, reference, occurredAt, idempotencyKey } = input;
  return door.write(caller.tenantId, async (db) => {
    const answer = await adjustStock(
      db,
      {
        productId,
        locationId,
        change,
        kind,
        reason,
        reference: reference ?? null,
        occurredAt: occurredAt ?? undefined,
        recordedBy: caller.id,
      },
      idempotencyKey ?? null,
    );
    if (answer.outcome === "refused") {
      const field = answer.code === "STOCK_INSUFFICIENT" ? ["change"] : undefined;
      return { position: null, movement: null, userErrors: [refused(answer, caller.locale, field)] };
    }
    return {
      position: await readInventoryPosition(db, productId, locationId),
      movement: await readStockMovement(db, answer.movementId),
      userErrors: [],
    };
  });
}
