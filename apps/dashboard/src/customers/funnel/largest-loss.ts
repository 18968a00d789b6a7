/** Where most people are lost on the way. */
export interface Loss {
  /** Position of the step that they did not come to. */
  step: number;
  people: number;
  /** Of those who came to the step before. */
  share: number;
}

/** The step before which most people are lost; null where nobody is. */
export function largestLoss(people: readonly number[]): Loss | null {
  let largest: Loss | null = null;
  for (const [step, count] of people.entries()) {
    const before = people[step - 1] ?? count;
    const lost = before - count;
    if (lost > (largest?.people ?? 0)) largest = { step, people: lost, share: lost / before };
  }
  return largest;
}
