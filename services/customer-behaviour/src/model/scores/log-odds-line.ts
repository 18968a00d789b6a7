import { sigmoid } from "../numeric/log-odds.ts";

/** A straight line through log odds: what a model tells too boldly, too timidly, too high or too low is put right by it. */
export interface LogOddsLine {
  intercept: number;
  /** 0 or more: the order in which a model puts customers is never turned round. */
  slope: number;
  /** Of intercept and slope, rows first. */
  covariance: readonly [readonly [number, number], readonly [number, number]];
}

const mostSteps = 50;
/** Weight of the line that changes nothing, as so many customers: few customers move it little. */
const priorWeight = 4;

/**
 * Fits the line by which outcomes follow told log odds (Platt 1999; Cox 1958), by Newton's method, drawn towards the line
 * that changes nothing. Where outcomes run against what was told, as few can by chance, it is level: all are told alike.
 *
 * @param logOdds told. @param outcomes 0 or 1
 */
export function fitLogOddsLine(logOdds: Float64Array, outcomes: ArrayLike<number>): LogOddsLine {
  let [intercept, slope] = [0, 1];
  for (let step = 0; step < mostSteps; step++) {
    const { gradient, information } = slopesAt(logOdds, outcomes, intercept, slope);
    const inverse = inverted(information);
    const free = [
      inverse[0][0] * gradient[0] + inverse[0][1] * gradient[1],
      inverse[1][0] * gradient[0] + inverse[1][1] * gradient[1],
    ] as const;
    const moved = slope === 0 && free[1] < 0 ? ([gradient[0] / information[0][0], 0] as const) : free;
    // A full step beyond this can overshoot where the outcomes are nearly all alike.
    const length = Math.min(1, 2 / Math.max(Math.abs(moved[0]), Math.abs(moved[1]), 1e-12));
    intercept += length * moved[0];
    slope = Math.max(0, slope + length * moved[1]);
    if (Math.abs(moved[0]) + Math.abs(moved[1]) < 1e-10) break;
  }
  const { information } = slopesAt(logOdds, outcomes, intercept, slope);
  return { intercept, slope, covariance: inverted(information) };
}

/** Variance that the line's own uncertainty adds to put-right log odds. */
export function lineVariance({ covariance }: LogOddsLine, logOdds: number): number {
  return covariance[0][0] + 2 * logOdds * covariance[0][1] + logOdds * logOdds * covariance[1][1];
}

type Matrix = readonly [readonly [number, number], readonly [number, number]];

function slopesAt(
  logOdds: Float64Array,
  outcomes: ArrayLike<number>,
  intercept: number,
  slope: number,
): { gradient: [number, number]; information: Matrix } {
  const gradient: [number, number] = [-priorWeight * intercept, -priorWeight * (slope - 1)];
  let [a, b, c] = [priorWeight, 0, priorWeight];
  for (let i = 0; i < logOdds.length; i++) {
    const x = logOdds[i]!;
    const p = sigmoid(intercept + slope * x);
    const rest = outcomes[i]! - p;
    const weight = p * (1 - p);
    gradient[0] += rest;
    gradient[1] += rest * x;
    a += weight;
    b += weight * x;
    c += weight * x * x;
  }
  return {
    gradient,
    information: [
      [a, b],
      [b, c],
    ],
  };
}

function inverted([[a, b], [, c]]: Matrix): Matrix {
  const determinant = a * c - b * b;
  return [
    [c / determinant, -b / determinant],
    [-b / determinant, a / determinant],
  ];
}
