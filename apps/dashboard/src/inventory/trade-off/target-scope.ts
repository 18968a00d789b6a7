import type { AbcClass, XyzClass } from "../../gql/graphql.ts";

export const abcClasses = ["A", "B", "C"] as const satisfies readonly AbcClass[];
export const xyzClasses = ["X", "Y", "Z"] as const satisfies readonly XyzClass[];

/** What a page of the trade-off is about; null for all. */
export interface TradeOffFilter {
  abc: AbcClass | null;
  xyz: XyzClass | null;
  categoryId: string | null;
  locationId: string | null;
  supplierId: string | null;
}

export interface ProductClass {
  abcClass: AbcClass;
  xyzClass: XyzClass;
}

/** Whose target the point would become. */
export type TargetScope =
  | { kind: "organisation" }
  | { kind: "location"; locationId: string }
  | { kind: "classes"; classes: ProductClass[] }
  /** Classes were chosen, and the organisation's own setting comes before every class. */
  | { kind: "covered" }
  /** Targets belong to classes, locations and everything, not to what was filtered by. */
  | { kind: "none" };

/**
 * Where a target for what is filtered would be set. Settings come before classes, so with one for the whole organisation it is
 * that which is set.
 */
export function targetScope(filter: TradeOffFilter, organisationHasTarget: boolean): TargetScope {
  const { abc, xyz, categoryId, locationId, supplierId } = filter;
  const byClass = abc !== null || xyz !== null;
  if (categoryId !== null || supplierId !== null || (locationId !== null && byClass)) return { kind: "none" };
  if (locationId !== null) return { kind: "location", locationId };
  if (organisationHasTarget) return { kind: byClass ? "covered" : "organisation" };
  const classes = abcClasses
    .filter((each) => abc === null || each === abc)
    .flatMap((abcClass) =>
      xyzClasses.filter((each) => xyz === null || each === xyz).map((xyzClass) => ({ abcClass, xyzClass })),
    );
  return { kind: "classes", classes };
}
