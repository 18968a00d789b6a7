/**
 * What a channel's spend over the whole horizon brings, draw by draw, at evenly spaced amounts from 0. Between two amounts it is
 * taken as straight: with 200 of them an S-curve is met to about one part in ten thousand.
 */
export interface ResponseCurve {
  channel: string;
  /** Money between two amounts, above 0. */
  step: number;
  /** Amounts, 0 included; at least 2. */
  knots: number;
  draws: number;
  /** Outcome in money: `outcomes[draw * knots + knot]`. */
  outcomes: Float64Array;
}

/** Makes a curve by asking what each amount brings. `respond` gives one outcome a draw. */
export function traceCurve(
  channel: string,
  highest: number,
  knots: number,
  respond: (spend: number) => Float64Array,
): ResponseCurve {
  if (!(highest > 0) || knots < 2)
    throw new RangeError(`A curve needs an amount above 0 and 2 knots; got ${highest}, ${knots}.`);
  const step = highest / (knots - 1);
  const nothing = respond(0);
  const draws = nothing.length;
  const outcomes = new Float64Array(draws * knots);
  for (let knot = 0; knot < knots; knot++) {
    const response = knot === 0 ? nothing : respond(knot * step);
    for (let draw = 0; draw < draws; draw++) outcomes[draw * knots + knot] = response[draw]!;
  }
  return { channel, step, knots, draws, outcomes };
}

/**
 * Outcome of an amount, one a draw. Above the highest amount the curve stays where it ended: nothing is promised beyond what was asked.
 *
 * @param spend money, 0 or more
 * @param into written over and given back
 */
export function outcomeAt(
  curve: ResponseCurve,
  spend: number,
  into: Float64Array<ArrayBuffer> = new Float64Array(curve.draws),
): Float64Array<ArrayBuffer> {
  const place = Math.min(spend / curve.step, curve.knots - 1);
  const knot = Math.min(Math.floor(place), curve.knots - 2);
  const share = place - knot;
  for (let draw = 0, at = knot; draw < curve.draws; draw++, at += curve.knots) {
    const from = curve.outcomes[at]!;
    into[draw] = from + share * (curve.outcomes[at + 1]! - from);
  }
  return into;
}

/** The mean over the draws, as a curve of one draw: what separable planning needs. */
export function meanCurve(curve: ResponseCurve): ResponseCurve {
  const outcomes = new Float64Array(curve.knots);
  for (let draw = 0; draw < curve.draws; draw++)
    for (let knot = 0; knot < curve.knots; knot++)
      outcomes[knot] = outcomes[knot]! + curve.outcomes[draw * curve.knots + knot]! / curve.draws;
  return { ...curve, draws: 1, outcomes };
}

/**
 * Marginal ROAS: what the next unit of money brings, one a draw, over one step around the amount.
 *
 * @param spend money, 0 or more
 */
export function marginalAt(curve: ResponseCurve, spend: number): Float64Array<ArrayBuffer> {
  const highest = curve.step * (curve.knots - 1);
  const from = Math.max(0, Math.min(spend, highest) - curve.step / 2);
  const to = Math.min(highest, from + curve.step);
  const [low, high] = [outcomeAt(curve, from), outcomeAt(curve, to)];
  return high.map((outcome, draw) => (outcome - low[draw]!) / (to - from));
}

/** Highest amount that the curve knows. */
export function highestOf(curve: ResponseCurve): number {
  return curve.step * (curve.knots - 1);
}
