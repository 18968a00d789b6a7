import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark } from "../contract.ts";
import type { ColdStart } from "./cold-start.ts";

/** Says that a product is new, and whom its forecast is told from; nothing of one that is not new. */
export function startRemarks(start: ColdStart | null | undefined): Remark[] {
  if (start === undefined) return [];
  if (start === null) return [demandRemark("demand.new-untold", {})];
  const { siblings, fromLaunch, source } = start;
  const facts = { siblings: siblings.length, source };
  return [demandRemark(fromLaunch ? "demand.new-like-launches" : "demand.new-like-others", facts)];
}
