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
 */
export function outcomeAt(curve: ResponseCurve, spend: number): Float64Array<ArrayBuffer> {
  const into = new Float64Array(curve.draws);
  const place = Math.min(spend / curve.step, curve.knots - 1);
  const knot = Math.min(Math.floor(place), curve.knots - 2);
  const share = place - knot;
  for (let draw = 0, at = knot; draw < curve.draws; draw++, at += curve.knots) {
    const from = curve.outcomes[at]!;
    into[draw] = from + share * (curve.outcomes[at + 1]! - from);
  }
  return into;
}
