import type { ScoreTable } from "../demand/score-table.ts";

/** Days that are compared: a week holds every weekday once. */
const windowDays = 7;
/** Weeks before, whose mean a week is compared with. */
const weeksBefore = 8;
/** Pairs of weeks that count as much as the assumption that places have nothing in common. */
const priorWeeks = 12;
/** Places alike beyond this would be one. */
const mostShared = 0.9;

/**
 * How far places sell more and less than usual in the same weeks: mean correlation of their weeks' differences from the eight weeks before
 * each, over all pairs, drawn towards none where there are few weeks. A source that supplies them has to keep more for it.
 *
 * @param histories units by day, ending on the same day.
 * @returns 0 (apart) … 0.9.
 */
export function sharedVariation(histories: readonly ArrayLike<number>[]): number {
  const moves = histories.map(weeklyMoves).filter(({ length }) => length > 0);
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < moves.length; i++)
    for (let j = i + 1; j < moves.length; j++) {
      const [one, other] = [moves[i]!, moves[j]!];
      const weeks = Math.min(one.length, other.length);
      const found = correlation(one.slice(0, weeks), other.slice(0, weeks));
      if (found === null) continue;
      sum += (found * weeks) / (weeks + priorWeeks);
      pairs++;
    }
  return pairs === 0 ? 0 : Math.min(mostShared, Math.max(0, sum / pairs));
}

/** Differences of weeks from those before, the latest first. */
function weeklyMoves(history: ArrayLike<number>): number[] {
  const weeks = Array.from({ length: Math.floor(history.length / windowDays) }, (_, back) => {
    let sum = 0;
    for (let day = 1; day <= windowDays; day++) sum += history[history.length - back * windowDays - day]!;
    return sum;
  });
  return Array.from({ length: Math.max(0, weeks.length - weeksBefore) }, (_, at) => {
    const before = weeks.slice(at + 1, at + 1 + weeksBefore);
    return weeks[at]! - before.reduce((sum, week) => sum + week, 0) / weeksBefore;
  });
}

function correlation(one: readonly number[], other: readonly number[]): number | null {
  const count = one.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / count;
  const [mx, my] = [mean(one), mean(other)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [i, x] of one.entries()) {
    const y = other[i]!;
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
    xy += (x - mx) * (y - my);
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}

/** Where paths of several series take their scores from. */
export type ScoreSource = Pick<ScoreTable, "paths" | "scores">;

/**
 * Scores of which a share moves with the others of the group; each is still normal, and its days hang together as they do.
 *
 * @param shared 0 … 1.
 */
export function movingTogether(table: ScoreSource, group: string, shared: number): ScoreSource {
  if (shared <= 0) return table;
  const [a, b] = [Math.sqrt(shared), Math.sqrt(1 - shared)];
  return {
    paths: table.paths,
    scores(series, days, dependence) {
      const common = table.scores(group, days, dependence);
      return table.scores(series, days, dependence).map((score, i) => a * common[i]! + b * score);
    },
  };
}
