/** Sums over the people of an arm, of what they spent since and before: all that a comparison of means needs. */
export interface ArmMoments {
  /** People in the arm, whatever they did. */
  people: number;
  /** People who bought since. */
  buyers: number;
  /** Of what each spent since, y, in the organisation's currency. */
  sum: number;
  sumSquares: number;
  /** Of what each spent in as long a time before, x; zero where nobody is known from before. */
  priorSum: number;
  priorSquares: number;
  /** Of x times y. */
  crossSum: number;
}

/** The moments of single people, for tests and simulations. */
export function momentsOf(people: readonly { spent: number; before: number }[]): ArmMoments {
  const total = (of: (person: { spent: number; before: number }) => number) =>
    people.reduce((sum, person) => sum + of(person), 0);
  return {
    people: people.length,
    buyers: people.filter(({ spent }) => spent > 0).length,
    sum: total(({ spent }) => spent),
    sumSquares: total(({ spent }) => spent ** 2),
    priorSum: total(({ before }) => before),
    priorSquares: total(({ before }) => before ** 2),
    crossSum: total(({ spent, before }) => spent * before),
  };
}

/** The same people, of whom only is asked whether they bought. */
export function conversionsOf(arm: ArmMoments): ArmMoments {
  return { ...arm, sum: arm.buyers, sumSquares: arm.buyers, priorSum: 0, priorSquares: 0, crossSum: 0 };
}
