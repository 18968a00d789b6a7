import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { StockReservationInput, stockFulfil, stockRelease } from "./reservation-close.ts";
import { StockAdjustInput, StockAdjustPayload, stockAdjust } from "./stock-adjust.ts";
import { StockReservationPayload, StockReserveInput, stockReserve } from "./stock-reserve.ts";

@Resolver()
export class StockChangeResolver {
  @Authorized<Permission>("stock:manage")
  @Mutation(() => StockAdjustPayload, { description: "Books that more or less is on hand than was known." })
  stockAdjust(
    @Arg("input", () => StockAdjustInput, { description: "What changed." }) input: StockAdjustInput,
    @Ctx() context: RequestContext,
  ): Promise<StockAdjustPayload> {
    return stockAdjust(input, context);
  }

  @Authorized<Permission>("stock:manage")
  @Mutation(() => StockReservationPayload, {
    description: "Keeps stock for somebody; however many ask at once, no more is promised than there is.",
  })
  stockReserve(
    @Arg("input", () => StockReserveInput, { description: "What to keep." }) input: StockReserveInput,
    @Ctx() context: RequestContext,
  ): Promise<StockReservationPayload> {
    return stockReserve(input, context);
  }

  @Authorized<Permission>("stock:manage")
  @Mutation(() => StockReservationPayload, { description: "Takes a promise back: its stock is available again." })
  stockRelease(
    @Arg("input", () => StockReservationInput, { description: "Which reservation." }) input: StockReservationInput,
    @Ctx() context: RequestContext,
  ): Promise<StockReservationPayload> {
    return stockRelease(input, context);
  }

  @Authorized<Permission>("stock:manage")
  @Mutation(() => StockReservationPayload, {
    description: "Books that reserved stock has left with the one it was promised to, as a sale.",
  })
  stockFulfil(
    @Arg("input", () => StockReservationInput, { description: "Which reservation." }) input: StockReservationInput,
    @Ctx() context: RequestContext,
  ): Promise<StockReservationPayload> {
    return stockFulfil(input, context);
  }
}
