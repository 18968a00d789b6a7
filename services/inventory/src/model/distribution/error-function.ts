/**
 * Complementary error function erfc(x) = 2/√π ∫ₓ^∞ e^(−t²) dt, relative error below 1e-15.
 *
 * Source: W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969). Worked: erfc(1) = 0.157299207050285.
 */
export function erfc(x: number): number {
  const y = Math.abs(x);
  if (y <= 0.46875) return 1 - x * nearZero(y * y);
  const tail = y > 27 ? 0 : y <= 4 ? scaled(y, middle(y)) : scaled(y, far(y));
  return x < 0 ? 2 - tail : tail;
}

/** e^(−y²) · value; the square is split, or its rounding would cost digits in the tail. */
function scaled(y: number, value: number): number {
  const rough = Math.trunc(y * 16) / 16;
  return Math.exp(-rough * rough) * Math.exp(-(y - rough) * (y + rough)) * value;
}

/** erf(x) / x as a function of x². */
function nearZero(square: number): number {
  return polynomial(a, square) / polynomial(b, square);
}

/** e^(y²) erfc(y) between 0.46875 and 4. */
function middle(y: number): number {
  return polynomial(c, y) / polynomial(d, y);
}

/** e^(y²) erfc(y) beyond 4. */
function far(y: number): number {
  const inverse = 1 / (y * y);
  return (1 / Math.sqrt(Math.PI) - (inverse * polynomial(p, inverse)) / polynomial(q, inverse)) / y;
}

/** Coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

const a = [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694];
const b = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const c = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001, 881.952221241769,
  1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const d = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const p = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
];
const q = [1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918];
