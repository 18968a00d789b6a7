import type { AnswerValue, ModelAnswer } from "./model-answer.ts";

/** How far a number may be from the expected one. */
export interface Tolerance {
  relative: number;
  /** From "to 1 decimal"; 0 without. */
  absolute: number;
}

const closedForm = 1e-6;

/** Other names that expected answers have for the same thing. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  cost: ["cost_per_period", "cost_per_unit_time", "expected_cost", "optimal_cost", "total_cost"],
  profit: ["expected_profit", "optimal_profit"],
  order_quantity: ["Q", "Q*"],
  Q: ["order_quantity"],
  r: ["reorder_point"],
  s: ["reorder_point"],
  S: ["base_stock_level", "order_up_to_level"],
  base_stock_level: ["S", "S*", "order_quantity", "Q"],
  stockout_fraction: ["x"],
  cst: ["committed_service_times"],
  echelon_S: ["echelon_base_stock_levels"],
  local_S: ["local_base_stock_levels", "base_stock_levels"],
};

/** Tolerance from the instance itself, its note, or the model. */
export function toleranceOf(
  instance: { note?: string | undefined; tolerance?: number | undefined },
  answer: Pick<ModelAnswer, "tolerance">,
): Tolerance {
  const percent = /(?:match|to|within)\D{0,12}?([\d.]+) ?%/.exec(instance.note ?? "")?.[1];
  const decimals = /to (\d+) decimals?/.exec(instance.note ?? "")?.[1];
  const stated = percent === undefined ? undefined : Number(percent) / 100;
  return {
    relative: instance.tolerance ?? stated ?? answer.tolerance ?? closedForm,
    absolute: decimals === undefined ? 0 : 0.5 * 10 ** -Number(decimals),
  };
}

/** What the model says for one expected name; undefined where it says nothing of the kind. */
export function answerFor(key: string, answer: ModelAnswer): AnswerValue | undefined {
  const own = answer.values[key];
  if (own !== undefined) return own;
  const synonym = Object.entries(otherNames).find(
    ([name, others]) => others.includes(key) && answer.values[name] !== undefined,
  );
  if (synonym !== undefined) return answer.values[synonym[0]];
  // The same cost on another lattice.
  if (/^cost_.*discreti[sz]ation$/.test(key)) return answer.values.cost;
  const asked = /^(?:cost|profit)_at_(.+)$/.exec(key)?.[1];
  return asked === undefined ? undefined : answerAt(asked, answer);
}

/** `Q_250`, `r_5_Q_10` or `(5,10)`: a decision to evaluate. */
function answerAt(asked: string, { decision = [], at }: ModelAnswer): number | undefined {
  if (at === undefined) return undefined;
  const inOrder = /^\((.+)\)$/.exec(asked)?.[1];
  if (inOrder !== undefined) {
    const numbers = inOrder.split(",").map(Number);
    return numbers.length <= decision.length && numbers.every(Number.isFinite) ? at(numbers) : undefined;
  }
  const named = [...asked.matchAll(/([A-Za-z]+)_?(-?\d+(?:\.\d+)?)(?:_|$)/g)];
  if (named.map(([text]) => text).join("") !== asked) return undefined;
  const given = decision.map((name) => named.find(([, stated]) => stated === name)?.[2]);
  const count = given.indexOf(undefined);
  const numbers = (count < 0 ? given : given.slice(0, count)).map(Number);
  return numbers.length === named.length && numbers.length > 0 ? at(numbers) : undefined;
}

/** Whether the values agree, number by number. */
export function agrees(actual: unknown, expected: unknown, tolerance: Tolerance): boolean {
  if (typeof expected === "number") {
    if (typeof actual !== "number") return false;
    // Zero has no relative error; rounding leaves less than this of it.
    const allowed = expected === 0 ? 1e-9 : tolerance.relative * Math.abs(expected);
    return Math.abs(actual - expected) <= Math.max(allowed, tolerance.absolute);
  }
  if (typeof expected !== "object" || expected === null || typeof actual !== "object" || actual === null) return false;
  const names = Object.keys(expected);
  if (Array.isArray(expected) && (!Array.isArray(actual) || actual.length !== expected.length)) return false;
  return names.every((name) =>
    agrees((actual as Record<string, unknown>)[name], (expected as Record<string, unknown>)[name], tolerance),
  );
}
