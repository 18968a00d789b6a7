import { type DesignRefusal, type ExperimentDesignQuestion, experimentLevel, type MarketChoice } from "./contract.ts";
import { chooseMarkets, chosenMarkets, type MarketSet } from "./model/choose-markets.ts";
import { type GeoPanel, meanOf, totalOf } from "./model/geo-panel.ts";
import { simulatePower } from "./model/power.ts";
import { weeksNeeded } from "./model/read-out.ts";

/** What the worker is given. */
export interface DesignTask {
  panel: GeoPanel;
  question: Omit<ExperimentDesignQuestion, "channelId">;
}

/** What was spent is told by the database, of the markets that were found. */
export type DesignTaskAnswer =
  | { outcome: "answered"; geos: string[]; weeks: number; choices: Omit<MarketChoice, "weeklySpend">[] }
  | DesignRefusal;

const fewestMarkets = 2;
/** Choices whose power is simulated, and past spans that each is tried in. */
const mostChoices = 8;
const mostTrials = 30;
/** Weeks that "lately" means. */
export const lateWeeks = 13;

/**
 * Finds markets for a test, or judges those asked about.
 *
 * @public called by the thread, which loads this module by its address
 */
export async function run({ panel, question }: DesignTask): Promise<DesignTaskAnswer> {
  const weeks = panel.weeks.length;
  const needed = Math.max(weeksNeeded(experimentLevel), 3 * question.weeks);
  if (panel.geos.length < fewestMarkets)
    return { outcome: "refused", why: "too-few-markets", markets: panel.geos.length, needed: fewestMarkets };
  if (weeks < needed) return { outcome: "refused", why: "too-few-weeks", weeks, needed };
  const sets = setsFor(panel, question);
  if (!Array.isArray(sets)) return sets;
  const options = {
    length: question.weeks,
    level: experimentLevel,
    sign: question.design === "HOLDOUT" ? (-1 as const) : (1 as const),
    mostTrials,
  };
  const choices = sets.map(({ test, control, share, fitError }) => ({
    testGeos: test.map((geo) => panel.geos[geo]!),
    controlGeos: control.map((geo) => panel.geos[geo]!),
    share,
    fitError,
    power: simulatePower(panel, test, control, options),
    weeklyOutcome: meanOf(totalOf(panel, test), Math.max(0, weeks - lateWeeks)),
  }));
  const found = (choice: (typeof choices)[number]) => choice.power?.minimumDetectable ?? Number.POSITIVE_INFINITY;
  return {
    outcome: "answered",
    geos: [...panel.geos],
    weeks,
    choices: choices.sort((a, b) => found(a) - found(b) || a.share - b.share),
  };
}

function setsFor(panel: GeoPanel, { testGeos, mostShare }: DesignTask["question"]): MarketSet[] | DesignRefusal {
  if (testGeos === null) return chooseMarkets(panel, { mostShare, most: mostChoices });
  const names = testGeos.filter((geo) => !panel.geos.includes(geo));
  if (names.length > 0) return { outcome: "refused", why: "unknown-markets", names };
  const test = [...new Set(testGeos)].map((geo) => panel.geos.indexOf(geo));
  const control = [...panel.geos.keys()].filter((geo) => !test.includes(geo));
  if (control.length === 0) return { outcome: "refused", why: "all-markets" };
  return [chosenMarkets(panel, test, control)];
}
