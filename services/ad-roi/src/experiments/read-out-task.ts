import { experimentLevel } from "./contract.ts";
import type { GeoPanel } from "./model/geo-panel.ts";
import { type ReadOut, type ReadOutRefusal, readOut } from "./model/read-out.ts";

/** What the worker is given. */
export interface ReadOutTask {
  panel: GeoPanel;
  /** Those that the panel knows are taken. */
  testGeos: string[];
  controlGeos: string[];
  /** Weeks before the test. */
  before: number;
}

/**
 * Reads a test.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run({ panel, testGeos, controlGeos, before }: ReadOutTask): Promise<ReadOut | ReadOutRefusal> {
  const places = (names: readonly string[]) => names.map((geo) => panel.geos.indexOf(geo)).filter((at) => at >= 0);
  const test = places(testGeos);
  if (test.length === 0) return { outcome: "refused", why: "nothing-sold" };
  return readOut(panel, test, places(controlGeos), before, experimentLevel);
}
