import { badUserInput } from "../errors/bad-user-input.ts";

/** Most bands of one answer. */
const maxLevels = 20;

/** Bands that are shown where nobody chose. */
export const defaultLevels: readonly number[] = [0.5, 0.95];

/**
 * Checks the levels of bands.
 *
 * @throws GraphQLError BAD_USER_INPUT naming the level that is wrong.
 */
export function readLevels(levels: readonly number[]): readonly number[] {
  const seen = new Set<number>();
  for (const level of levels) {
    if (!(level > 0 && level < 1))
      throw badUserInput("levels", `A level lies strictly between 0 and 1; got ${level}. For a 95 % range give 0.95.`);
    if (seen.has(level)) throw badUserInput("levels", `The level ${level} is named twice; name each once.`);
    seen.add(level);
  }
  if (levels.length > maxLevels)
    throw badUserInput("levels", `At most ${maxLevels} levels can be asked for at once; got ${levels.length}.`);
  return levels;
}
