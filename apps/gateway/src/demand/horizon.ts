import type { GraphQLError } from "graphql";
import { badUserInput } from "../errors/bad-user-input.ts";

/** Most steps of history in one answer: ten years of days. */
const maxHistory = 3_660;

/** More steps ahead than any forecast ever reaches; how far one does is known when it is read. */
const maxHorizon = 10_000;

/** @throws GraphQLError BAD_USER_INPUT when it is no number of steps that a forecast could have. */
export function readHorizon(horizon: number, argument = "horizon"): number {
  if (horizon >= 1 && horizon <= maxHorizon) return horizon;
  throw badUserInput(argument, `${argument} is from 1 to ${maxHorizon} steps; got ${horizon}.`);
}

/** The error of a horizon that reaches further than the forecasts that are there. */
export function horizonTooLong(horizon: number, stored: number, argument = "horizon"): GraphQLError {
  return badUserInput(
    argument,
    `Forecasts reach ${stored} steps ahead; ${argument} is ${horizon}. Ask for ${stored} or fewer.`,
  );
}

/** @throws GraphQLError BAD_USER_INPUT when it is not from 1 to ten years of days. */
export function readHistoryLength(last: number): number {
  if (last >= 1 && last <= maxHistory) return last;
  throw badUserInput("last", `last is from 1 to ${maxHistory} steps; got ${last}.`);
}
