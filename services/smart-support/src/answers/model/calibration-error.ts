/**
 * Expected calibration error over tenths (Guo et al., 2017, On Calibration of Modern Neural Networks), 0 … 1: the mean distance of confidence from
 * the share that was right, in tenths of confidence.
 */
export function calibrationErrorOf(answers: readonly { confidence: number; isRight: boolean }[]): number {
  const surplus = new Float64Array(10);
  // Over a tenth, what was said more than was right adds up; its sign does not matter.
  for (const { confidence, isRight } of answers)
    surplus[Math.min(9, Math.floor(confidence * 10))]! += confidence - Number(isRight);
  return surplus.reduce((sum, value) => sum + Math.abs(value), 0) / Math.max(1, answers.length);
}
