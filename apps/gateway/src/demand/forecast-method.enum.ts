import type { ForecastMethod as ContractMethod } from "@bellwether/demand-forecast/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const ForecastMethod = describedEnum<ContractMethod>("ForecastMethod", "How a forecast was made.", {
  SEASONAL_NAIVE: "Repeats the last season; the baseline that others must beat.",
  ETS: "Exponential smoothing.",
  THETA: "The Theta method: half the long trend, half exponential smoothing.",
  DYNAMIC_THETA: "The Theta method with weight, line and smoothing fitted to the series.",
  MSTL: "Decomposition into trend and several seasons.",
  CROSTON: "Croston's method for sporadic demand.",
  TSB: "Teunter, Syntetos and Babai's method for sporadic demand that may die out.",
  ADIDA: "Sporadic demand summed to longer steps, smoothed there, and spread again.",
  GLOBAL_NEURAL: "One residual neural network over all series.",
  GLOBAL_MIXER: "One neural network over all series that mixes steps and channels of a window.",
  COMBINED: "The mean of the methods that did best in the backtest.",
  PRODUCT_SHARE: "The product's forecast by the place's share of sales, where there are too many places.",
  SIBLINGS: "Told from products like it, drawn to its own sales as they come, where a product is new.",
  ZERO: "Expects no sales, because there have been none for long.",
});
export type ForecastMethod = keyof typeof ForecastMethod;
