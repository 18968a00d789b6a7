import type { MarketChoice } from "@bellwether/ad-roi/experiments/contract";
import type { ReadOut } from "@bellwether/ad-roi/experiments/model/read-out";
import { globalId } from "../node/global-id.ts";
import type { Experiment, ExperimentRange, ExperimentReadOut } from "./experiment.type.ts";
import type { ExperimentMarkets } from "./experiment-power.type.ts";

/** Names of the channel and the organisation's currency come with the row: both are one for each. */
export const experimentColumns = `e.id, e.external_id, e.name, e.state, e.design, e.outcome, e.test_geos, e.control_geos,
  e.starts_on::text, e.ends_on::text, e.power, e.read_out, e.lift, e.lift_lower, e.lift_upper, e.spend_with, e.spend_without, e.version,
  e.created_by, e.created_at, e.updated_by, e.updated_at, c.external_id AS channel_external_id, c.name AS channel_name, o.currency`;
export const experimentTables = "ad_experiment e JOIN ad_channel c ON c.id = e.ad_channel_id CROSS JOIN organisation o";

export interface ExperimentRow {
  id: string;
  external_id: string | null;
  name: string;
  state: Experiment["state"];
  design: Experiment["design"];
  outcome: Experiment["outcome"];
  test_geos: string[];
  control_geos: string[];
  starts_on: string;
  ends_on: string;
  power: MarketChoice | null;
  read_out: ReadOut | null;
  lift: number | null;
  lift_lower: number | null;
  lift_upper: number | null;
  spend_with: string | null;
  spend_without: string | null;
  version: number;
  created_by: string | null;
  created_at: Date;
  updated_by: string | null;
  updated_at: Date;
  channel_external_id: string;
  channel_name: string;
  currency: string;
}

export function toExperiment(row: ExperimentRow): Experiment {
  const { currency } = row;
  const money = (amount: string | null) => (amount === null ? null : { amount, currency });
  const effect = row.lift === null ? null : { value: row.lift, lower: row.lift_lower!, upper: row.lift_upper! };
  return {
    id: globalId("Experiment", row.id),
    name: row.name,
    channel: { externalId: row.channel_external_id, name: row.channel_name },
    state: row.state,
    design: row.design,
    outcome: row.outcome,
    testGeos: row.test_geos,
    controlGeos: row.control_geos,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    plan: row.power === null ? null : toMarkets(row.power, currency),
    effect,
    readOut: row.read_out === null ? null : toReadOut(row.read_out),
    spendWith: money(row.spend_with),
    spendWithout: money(row.spend_without),
    effectPerSpend: effect === null ? null : perSpend(effect, Number(row.spend_with) - Number(row.spend_without)),
    imported: row.external_id !== null,
    version: row.version,
    createdByReference: row.created_by,
    createdAt: row.created_at,
    updatedByReference: row.updated_by,
    updatedAt: row.updated_at,
  };
}

export function toMarkets(choice: MarketChoice, currency: string): ExperimentMarkets {
  return { ...choice, weeklySpend: { amount: choice.weeklySpend.toFixed(2), currency } };
}

function toReadOut({ weeks, before, actual, expected, lift, pValue, fitError, controls }: ReadOut): ExperimentReadOut {
  return { start: weeks[0]!, weeksBefore: before, actual, expected, share: lift, pValue, fitError, controls };
}

/** Less spent and less sold is a gain for each unit, too. */
function perSpend({ value, lower, upper }: ExperimentRange, change: number): ExperimentRange | null {
  if (change === 0) return null;
  const ends = [lower / change, upper / change];
  return { value: value / change, lower: Math.min(...ends), upper: Math.max(...ends) };
}
