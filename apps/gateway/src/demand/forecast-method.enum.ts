import type { ForecastMethod as ContractMethod } from "@bellwether/demand-forecast/contract";
import { registerEnumType } from "type-graphql";

export const ForecastMethod = {
  SEASONAL_NAIVE: "SEASONAL_NAIVE",
  ETS: "ETS",
  THETA: "THETA",
  DYNAMIC_THETA: "DYNAMIC_THETA",
  MSTL: "MSTL",
  CROSTON: "CROSTON",
  TSB: "TSB",
  ADIDA: "ADIDA",
  GLOBAL_NEURAL: "GLOBAL_NEURAL",
  GLOBAL_MIXER: "GLOBAL_MIXER",
  COMBINED: "COMBINED",
  PRODUCT_SHARE: "PRODUCT_SHARE",
  SIBLINGS: "SIBLINGS",
  ZERO: "ZERO",
} as const satisfies { [Method in ContractMethod]: Method };
export type ForecastMethod = keyof typeof ForecastMethod;
registerEnumType(ForecastMethod, {
  name: "ForecastMethod",
  description: "How a forecast was made.",
  valuesConfig: {
    SEASONAL_NAIVE: { description: "Repeats the last season; the baseline that others must beat." },
    ETS: { description: "Exponential smoothing." },
    THETA: { description: "The Theta method: half the long trend, half exponential smoothing." },
    DYNAMIC_THETA: { description: "The Theta method with weight, line and smoothing fitted to the series." },
    MSTL: { description: "Decomposition into trend and several seasons." },
    CROSTON: { description: "Croston's method for sporadic demand." },
    TSB: { description: "Teunter, Syntetos and Babai's method for sporadic demand that may die out." },
    ADIDA: { description: "Sporadic demand summed to longer steps, smoothed there, and spread again." },
    GLOBAL_NEURAL: { description: "One residual neural network over all series." },
    GLOBAL_MIXER: { description: "One neural network over all series that mixes steps and channels of a window." },
    COMBINED: { description: "The mean of the methods that did best in the backtest." },
    PRODUCT_SHARE: {
      description: "The product's forecast by the place's share of sales, where there are too many places.",
    },
    SIBLINGS: {
      description: "Told from products like it, drawn to its own sales as they come, where a product is new.",
    },
    ZERO: { description: "Expects no sales, because there have been none for long." },
  },
});
