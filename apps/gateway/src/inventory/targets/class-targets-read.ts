import type { AskRows } from "@bellwether/inventory/replenishment/ask-rows";
import { type ClassTargetNow, readClassTargets } from "@bellwether/inventory/replenishment/class-targets";
import type { InventoryClassTarget } from "./service-target.type.ts";

interface CountRow {
  abc_class: string;
  xyz_class: string;
  count: number;
}

/** Every class with its target, as a snapshot or a transaction sees it. */
export async function classTargetsNow(ask: AskRows): Promise<InventoryClassTarget[]> {
  return withCounts(ask, await readClassTargets(ask));
}

/** The same with how many products at locations are of each class. */
export async function withCounts(ask: AskRows, targets: readonly ClassTargetNow[]): Promise<InventoryClassTarget[]> {
  const rows = await ask<CountRow>(
    "SELECT abc_class, xyz_class, count(*)::int AS count FROM inventory_policy GROUP BY 1, 2",
  );
  const counts = new Map(rows.map((row) => [row.abc_class + row.xyz_class, row.count]));
  return targets.map(({ abcClass, xyzClass, measure, target, version }) => ({
    abcClass,
    xyzClass,
    serviceMeasure: measure,
    serviceTarget: target,
    version,
    positionCount: counts.get(abcClass + xyzClass) ?? 0,
  }));
}
