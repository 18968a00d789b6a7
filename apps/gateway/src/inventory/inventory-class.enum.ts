import type {
  AbcClass as StoredAbcClass,
  DemandBasis as StoredBasis,
  ServiceMeasure as StoredMeasure,
  XyzClass as StoredXyzClass,
} from "@bellwether/inventory/contract";
import { registerEnumType } from "type-graphql";

export const AbcClass = { A: "A", B: "B", C: "C" } as const satisfies Record<StoredAbcClass, string>;
export type AbcClass = keyof typeof AbcClass;
registerEnumType(AbcClass, {
  name: "AbcClass",
  description: "How much of the value of demand a product makes.",
  valuesConfig: {
    A: { description: "The products that make the first 80 %." },
    B: { description: "Those that make the next 15 %." },
    C: { description: "The rest." },
  },
});

export const XyzClass = { X: "X", Y: "Y", Z: "Z" } as const satisfies Record<StoredXyzClass, string>;
export type XyzClass = keyof typeof XyzClass;
registerEnumType(XyzClass, {
  name: "XyzClass",
  description: "By how much the demand of a week varies.",
  valuesConfig: {
    X: { description: "By at most half of its mean." },
    Y: { description: "By at most its mean." },
    Z: { description: "By more." },
  },
});

export const ServiceMeasure = {
  CYCLE: "CYCLE",
  FILL_RATE: "FILL_RATE",
  COST: "COST",
} as const satisfies Record<StoredMeasure, string>;
export type ServiceMeasure = keyof typeof ServiceMeasure;
registerEnumType(ServiceMeasure, {
  name: "ServiceMeasure",
  description: "What service is measured by.",
  valuesConfig: {
    CYCLE: { description: "The chance that stock does not run out between two receipts." },
    FILL_RATE: { description: "The share of demand that is served from stock." },
    COST: { description: "Least cost; there is no target." },
  },
});

export const DemandBasis = {
  FORECAST: "FORECAST",
  PRODUCT_SHARE: "PRODUCT_SHARE",
  HISTORY: "HISTORY",
  NONE: "NONE",
} as const satisfies Record<StoredBasis, string>;
export type DemandBasis = keyof typeof DemandBasis;
registerEnumType(DemandBasis, {
  name: "DemandBasis",
  description: "What the demand of a policy was taken from.",
  valuesConfig: {
    FORECAST: { description: "The forecast of the product at the location." },
    PRODUCT_SHARE: { description: "The forecast of the product, by the location's share of its sales." },
    HISTORY: { description: "Past sales, for want of a forecast." },
    NONE: { description: "Nothing was sold." },
  },
});
