/** Mean over the labels that are true of any text of 2 × precision × recall / (precision + recall); 0 for a label never told rightly. */
export function macroF1(truth: readonly string[], told: readonly string[]): number {
  const counts = new Map<string, { right: number; true: number; told: number }>();
  for (const label of truth) counts.set(label, { right: 0, true: 0, told: 0 });
  for (const [at, label] of truth.entries()) {
    counts.get(label)!.true++;
    const said = counts.get(told[at]!);
    if (said !== undefined) said.told++;
    if (told[at] === label) counts.get(label)!.right++;
  }
  const scores = [...counts.values()].map((one) => (2 * one.right) / (one.true + one.told));
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
