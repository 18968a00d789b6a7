import { badUserInput } from "./bad-user-input.ts";

/** The number, where it is within bounds. @throws GraphQLError BAD_USER_INPUT naming `argument` and its bounds where it is not */
export function checkBetween(argument: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw badUserInput(argument, `${argument} is from ${least} to ${most}; got ${value}.`);
}
