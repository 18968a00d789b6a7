"use client";
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useMemo } from "react";
import type { InventoryPolicyFilter } from "../../gql/graphql.ts";
import { abcClasses, type TradeOffFilter, xyzClasses } from "./target-scope.ts";

export const serviceAxes = ["fill", "cycle"] as const;
export type ServiceAxis = (typeof serviceAxes)[number];

/** What a person would share of the trade-off: it stands in the address. */
export function useTradeOffState() {
  const [state, setState] = useQueryStates({
    abc: parseAsStringLiteral(abcClasses),
    xyz: parseAsStringLiteral(xyzClasses),
    category: parseAsString,
    location: parseAsString,
    supplier: parseAsString,
    axis: parseAsStringLiteral(serviceAxes).withDefault("fill"),
    /** Tenths of a percent. */
    target: parseAsInteger,
  });
  const { abc, xyz, category: categoryId, location: locationId, supplier: supplierId } = state;
  const filter = useMemo(
    (): TradeOffFilter => ({ abc, xyz, categoryId, locationId, supplierId }),
    [abc, xyz, categoryId, locationId, supplierId],
  );
  const asked = useMemo(
    (): InventoryPolicyFilter => ({
      abcClasses: abc ? [abc] : null,
      xyzClasses: xyz ? [xyz] : null,
      categoryId,
      locationId,
      supplierId,
    }),
    [abc, xyz, categoryId, locationId, supplierId],
  );
  return { filter, asked, axis: state.axis, target: state.target, setState };
}
