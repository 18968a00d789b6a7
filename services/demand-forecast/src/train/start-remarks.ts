import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark } from "../contract.ts";
import type { ColdStart } from "./cold-start.ts";

/**
 * Says that a product is new, and whom its forecast is told from, or that it never sold and is not taken for new; nothing of others.
 *
 * @param unsoldDays of one that is not taken for new: days that others of its category have sold.
 */
export function startRemarks(start: ColdStart | null | undefined, unsoldDays?: number): Remark[] {
  if (unsoldDays !== undefined) return [demandRemark("demand.never-sold", { days: unsoldDays })];
  if (start === undefined) return [];
  if (start === null) return [demandRemark("demand.new-untold", {})];
  const { siblings, fromLaunch, source } = start;
  const facts = { siblings: siblings.length, source };
  return [demandRemark(fromLaunch ? "demand.new-like-launches" : "demand.new-like-others", facts)];
}
