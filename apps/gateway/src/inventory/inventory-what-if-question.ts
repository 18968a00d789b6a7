import {
  type InventoryWhatIfAnswer,
  type InventoryWhatIfRequest,
  inventoryWhatIfName,
} from "@bellwether/inventory/contract";
import { type TensorValue, type TensorValues, textsOf, textTensor } from "@bellwether/runtime/inference/tensor-value";
import type { RequestContext } from "../context.ts";
import { askModelHost, type Patience } from "../models/ask-model-host.ts";

/** 200 products take under two seconds. */
const patience: Patience = {
  deadlineMs: 10_000,
  meanwhile: "policies and proposals can be read",
  instead: "ask about fewer products",
};

/**
 * Puts the question to the model host.
 *
 * @throws GraphQLError UNAVAILABLE when it cannot answer now
 */
export async function askInventoryWhatIf(
  request: InventoryWhatIfRequest,
  context: RequestContext,
): Promise<InventoryWhatIfAnswer> {
  return readAnswer(await askModelHost(inventoryWhatIfName, toTensors(request), patience, context));
}

/** The wire form that the contract states: what is not asked about is left out. */
function toTensors({ productIds, serviceLevel, leadTimeDays, budget }: InventoryWhatIfRequest): TensorValues {
  return {
    product_ids: textTensor(productIds),
    ...numberTensor("service_level", serviceLevel),
    ...numberTensor("lead_time_days", leadTimeDays),
    ...numberTensor("budget", budget),
  };
}

function numberTensor(name: string, value: number | null): TensorValues {
  return value === null ? {} : { [name]: { datatype: "FP64", shape: [1], data: Float64Array.of(value) } };
}

function readAnswer(outputs: TensorValues): InventoryWhatIfAnswer {
  const productIds = textsAt(outputs, "product_ids");
  const column = (name: string) => numbersAt(outputs, name, productIds.length);
  const total = (name: string) => numbersAt(outputs, name, 1)[0]!;
  return {
    currency: textsAt(outputs, "currency")[0] ?? "",
    productIds,
    locationIds: textsAt(outputs, "location_ids"),
    reorderPoints: column("reorder_points"),
    orderUpTos: column("order_up_tos"),
    safetyStocks: column("safety_stocks"),
    fillRates: column("fill_rates"),
    stockValues: column("stock_values"),
    orderQuantities: column("order_quantities"),
    orderAmounts: column("order_amounts"),
    yearlyCosts: column("yearly_costs"),
    fillRate: total("fill_rate"),
    fillRateBefore: total("fill_rate_before"),
    stockValue: total("stock_value"),
    stockValueBefore: total("stock_value_before"),
    orderAmount: total("order_amount"),
  };
}

function textsAt(outputs: TensorValues, name: string): string[] {
  return textsOf(tensorAt(outputs, name));
}

function numbersAt(outputs: TensorValues, name: string, length: number): number[] {
  const tensor = tensorAt(outputs, name);
  if (tensor.datatype !== "FP64" || tensor.data.length !== length)
    throw new Error(`The what-if model answered without ${length} FP64 ${name}.`);
  return Array.from(tensor.data);
}

function tensorAt(outputs: TensorValues, name: string): TensorValue {
  const tensor = outputs[name];
  if (tensor === undefined) throw new Error(`The what-if model answered without ${name}.`);
  return tensor;
}
