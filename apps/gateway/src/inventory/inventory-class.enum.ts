import type {
  AbcClass as StoredAbcClass,
  DemandBasis as StoredBasis,
  ServiceMeasure as StoredMeasure,
  XyzClass as StoredXyzClass,
} from "@bellwether/inventory/contract";
import { describedEnum } from "../schema/described-enum.ts";

export const AbcClass = describedEnum<StoredAbcClass>("AbcClass", "How much of the value of demand a product makes.", {
  A: "The products that make the first 80 %.",
  B: "Those that make the next 15 %.",
  C: "The rest.",
});
export type AbcClass = keyof typeof AbcClass;

export const XyzClass = describedEnum<StoredXyzClass>("XyzClass", "By how much the demand of a week varies.", {
  X: "By at most half of its mean.",
  Y: "By at most its mean.",
  Z: "By more.",
});
export type XyzClass = keyof typeof XyzClass;

export const ServiceMeasure = describedEnum<StoredMeasure>("ServiceMeasure", "What service is measured by.", {
  CYCLE: "The chance that stock does not run out between two receipts.",
  FILL_RATE: "The share of demand that is served from stock.",
  COST: "Least cost; there is no target.",
});
export type ServiceMeasure = keyof typeof ServiceMeasure;

export const DemandBasis = describedEnum<StoredBasis>("DemandBasis", "What the demand of a policy was taken from.", {
  FORECAST: "The forecast of the product at the location.",
  PRODUCT_SHARE: "The forecast of the product, by the location's share of its sales.",
  HISTORY: "Past sales, for want of a forecast.",
  NONE: "Nothing was sold.",
});
export type DemandBasis = keyof typeof DemandBasis;
