import type { ForecastMethod as ContractMethod } from "@bellwether/demand-forecast/contract";
import { registerEnumType } from "type-graphql";

export const ForecastMethod = {
  SEASONAL_NAIVE: "SEASONAL_NAIVE",
  ETS: "ETS",
  MSTL: "MSTL",
  CROSTON: "CROSTON",
  TSB: "TSB",
  GLOBAL_NEURAL: "GLOBAL_NEURAL",
  COMBINED: "COMBINED",
  ZERO: "ZERO",
} as const satisfies { [Method in ContractMethod]: Method };
export type ForecastMethod = keyof typeof ForecastMethod;
registerEnumType(ForecastMethod, {
  name: "ForecastMethod",
  description: "How a forecast was made.",
  valuesConfig: {
    SEASONAL_NAIVE: { description: "Repeats the last season; the baseline that others must beat." },
    ETS: { description: "Exponential smoothing." },
    MSTL: { description: "Decomposition into trend and several seasons." },
    CROSTON: { description: "Croston's method for sporadic demand." },
    TSB: { description: "Teunter, Syntetos and Babai's method for sporadic demand that may die out." },
    GLOBAL_NEURAL: { description: "One neural network over all series." },
    COMBINED: { description: "The mean of the methods that did best in the backtest." },
    ZERO: { description: "Expects no sales, because there have been none for long." },
  },
});
