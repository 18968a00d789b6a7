import {
  type InventoryWhatIfAnswer,
  type InventoryWhatIfRequest,
  inventoryWhatIfRequest,
  maxWhatIfProducts,
} from "@bellwether/inventory/contract";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { parseKeys } from "../node/global-id.ts";
import { decimalOf } from "./inventory-plan.row.ts";
import { leavesAll } from "./inventory-policies-filter.ts";
import type { InventoryWhatIf, InventoryWhatIfInput, InventoryWhatIfPosition } from "./inventory-what-if.type.ts";
import { type PlacesAsked, readPlacesAsked, restrictAnswer } from "./inventory-what-if-places.ts";
import { askInventoryWhatIf } from "./inventory-what-if-question.ts";

/** What each number of a question may be. */
const bounds: Record<string, string> = {
  serviceLevel: "lies strictly between 0 and 1",
  leadTimeDays: "is from 0 to 365",
  budget: "is zero or more",
};

/**
 * What stock would be kept and ordered if service, lead times or budget were others.
 *
 * @throws GraphQLError BAD_USER_INPUT when a number is out of bounds; UNAVAILABLE when the model host is away
 */
export async function inventoryWhatIf(input: InventoryWhatIfInput, context: RequestContext): Promise<InventoryWhatIf> {
  const question = readQuestion(input);
  if (!input.filter || leavesAll(input.filter)) return toWhatIf(await askInventoryWhatIf(question, context));
  const places = await readPlacesAsked(context.db, input.filter, question.productIds);
  const answer = await askInventoryWhatIf({ ...question, productIds: productsOf(places) }, context);
  return toWhatIf(restrictAnswer(answer, places));
}

/** The products to ask about; none, which asks about all, where they are more than one question may name. */
function productsOf(places: PlacesAsked): string[] {
  const ids = [...new Set([...places.values()].map(({ productId }) => productId))];
  return ids.length > maxWhatIfProducts ? [] : ids;
}

function readQuestion(input: InventoryWhatIfInput): InventoryWhatIfRequest {
  const parsed = inventoryWhatIfRequest.safeParse({
    productIds: input.productIds ? parseKeys("Product", input.productIds, "input.productIds") : [],
    serviceLevel: input.serviceLevel ?? null,
    leadTimeDays: input.leadTimeDays ?? null,
    budget: input.budget === null || input.budget === undefined ? null : Number(input.budget),
  });
  if (parsed.success) return parsed.data;
  const argument = String(parsed.error.issues[0]?.path[0]);
  throw badUserInput(`input.${argument}`, `input.${argument} ${bounds[argument] ?? "breaks a rule"}.`);
}

function toWhatIf(answer: InventoryWhatIfAnswer): InventoryWhatIf {
  const money = (amount: number) => ({ amount: decimalOf(amount), currency: answer.currency });
  // Each column has one number per product and location.
  const at = (column: readonly number[], index: number) => column[index]!;
  const ranked = answer.productIds
    .map((_, index) => index)
    .sort(
      (a, b) =>
        at(answer.orderAmounts, b) - at(answer.orderAmounts, a) ||
        at(answer.stockValues, b) - at(answer.stockValues, a),
    );
  const allPositions = ranked.map(
    (index): InventoryWhatIfPosition => ({
      productKey: answer.productIds[index]!,
      locationKey: answer.locationIds[index]!,
      reorderPoint: at(answer.reorderPoints, index),
      orderUpTo: at(answer.orderUpTos, index),
      safetyStock: at(answer.safetyStocks, index),
      fillRate: at(answer.fillRates, index),
      stockValue: money(at(answer.stockValues, index)),
      orderQuantity: at(answer.orderQuantities, index),
      orderAmount: money(at(answer.orderAmounts, index)),
    }),
  );
  return {
    allPositions,
    positionCount: allPositions.length,
    fillRate: answer.fillRate,
    fillRateBefore: answer.fillRateBefore,
    stockValue: money(answer.stockValue),
    stockValueBefore: money(answer.stockValueBefore),
    orderAmount: money(answer.orderAmount),
    yearlyCost: money(answer.yearlyCosts.reduce((sum, cost) => sum + cost, 0)),
  };
}
