import { samenessBy } from "../model/same-question.ts";

/** A question that was not answered, by what it is about. */
export interface OpenQuestion {
  id: string;
  terms: ReadonlySet<string>;
}

/** From which sameness with a group's first question on another belongs to it. */
const togetherFrom = 0.5;

/**
 * Groups questions about the same: each goes to the group whose first question it is most like, or begins one. The order of questions decides, and
 * nothing else: the same questions give the same groups.
 *
 * @param rarityOf inverse document frequency of a term; above 0
 * @returns largest first; of equal ones, the one that began first
 */
export function clusterQuestions<Question extends OpenQuestion>(
  questions: readonly Question[],
  rarityOf: (term: string) => number,
): Question[][] {
  const groups: Question[][] = [];
  /** Rarity of all terms of each group's first question. */
  const wholes: number[] = [];
  // Groups by the terms of their first questions: what shares none is about something else.
  const byTerm = new Map<string, number[]>();
  for (const question of questions) {
    // Customers write as long as they like: no pair of questions is compared term by term.
    const shared = new Map<number, number>();
    let whole = 0;
    for (const term of question.terms) {
      const rarity = rarityOf(term);
      whole += rarity;
      for (const at of byTerm.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + rarity);
    }
    let best: { at: number; sameness: number } | null = null;
    for (const [at, common] of shared) {
      const sameness = samenessBy(common, whole + wholes[at]!);
      if (sameness >= togetherFrom && sameness > (best?.sameness ?? 0)) best = { at, sameness };
    }
    if (best !== null) {
      groups[best.at]!.push(question);
      continue;
    }
    for (const term of question.terms) {
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, [groups.length]);
      else known.push(groups.length);
    }
    groups.push([question]);
    wholes.push(whole);
  }
  return groups.sort((one, other) => other.length - one.length);
}

/** Inverse document frequency of the terms among the questions: log(1 + n / number that have it). */
export function rarityAmong(questions: readonly OpenQuestion[]): (term: string) => number {
  const having = new Map<string, number>();
  for (const { terms } of questions) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + questions.length / (having.get(term) ?? 1));
}
