import { samenessOf } from "../model/same-question.ts";

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
  // Groups by the terms of their first questions: what shares none is about something else.
  const byTerm = new Map<string, Question[][]>();
  for (const question of questions) {
    let best: { group: Question[]; sameness: number } | null = null;
    for (const group of new Set([...question.terms].flatMap((term) => byTerm.get(term) ?? []))) {
      const sameness = samenessOf(question.terms, group[0]!.terms, rarityOf);
      if (sameness >= togetherFrom && sameness > (best?.sameness ?? 0)) best = { group, sameness };
    }
    if (best !== null) {
      best.group.push(question);
      continue;
    }
    const group = [question];
    groups.push(group);
    for (const term of question.terms) byTerm.set(term, [...(byTerm.get(term) ?? []), group]);
  }
  return groups.sort((one, other) => other.length - one.length);
}

/** Inverse document frequency of the terms among the questions: log(1 + n / number that have it). */
export function rarityAmong(questions: readonly OpenQuestion[]): (term: string) => number {
  const having = new Map<string, number>();
  for (const { terms } of questions) for (const term of terms) having.set(term, (having.get(term) ?? 0) + 1);
  return (term) => Math.log(1 + questions.length / (having.get(term) ?? 1));
}
