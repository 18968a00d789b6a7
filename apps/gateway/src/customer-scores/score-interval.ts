import { normalScore } from "../demand/normal-score.ts";
import { badUserInput } from "../errors/bad-user-input.ts";

/** A number and the range it lies in with a probability. */
export interface Interval {
  value: number;
  lower: number;
  upper: number;
}

/** @throws GraphQLError BAD_USER_INPUT for what is no level of an interval. */
export function checkLevel(level: number, argument = "level"): number {
  if (level > 0 && level < 1) return level;
  throw badUserInput(argument, `${argument} is a probability between 0 and 1, such as 0.9; got ${level}.`);
}

/** Central interval of a probability whose log odds have the standard error. Worked: 0.5 ± 1 at 0.9 → 0.16 … 0.84. */
export function probabilityInterval(value: number, error: number, level: number): Interval {
  const spread = error * normalScore((1 + level) / 2);
  const p = Math.min(1 - 1e-9, Math.max(1e-9, value));
  const odds = Math.log(p / (1 - p));
  return { value, lower: 1 / (1 + Math.exp(spread - odds)), upper: 1 / (1 + Math.exp(-spread - odds)) };
}

/** Central interval of a count or an amount whose logarithm has the standard error. Worked: 10 ± 0.1 at 0.9 → 8.48 … 11.79. */
export function amountInterval(value: number, error: number, level: number): Interval {
  const factor = Math.exp(error * normalScore((1 + level) / 2));
  return { value, lower: value / factor, upper: value * factor };
}
