import type { Locale } from "@bellwether/schema/contracts/locale";
import { contentTermsOf } from "../../retrieval/model/content-terms.ts";
import { termsOf } from "../../retrieval/model/terms.ts";
import type { CitedSentence, JudgedSentence } from "../contract.ts";
import type { ChosenSentences, SourcePassage } from "../model/choose-sentences.ts";
import { splitSentences } from "../model/split-sentences.ts";
import { type Claims, claimsOf, claimsStandIn } from "./claims.ts";
import type { GeneratedSentence } from "./read-generated.ts";

export interface VerifiedAgainst {
  /** In the order of their numbers. */
  sources: readonly SourcePassage[];
  question: string;
  rarityOf(term: string): number;
  locale: Locale;
}

/** Share of a sentence's content, by rarity, that what it cites has to say. */
export const leastCoverage = 0.9;
/** Sentences of an answer at most, as where articles' own are chosen. */
const mostSentences = 4;

/**
 * Keeps of what an endpoint wrote the sentences that one sentence of a passage they cite says: nearly all of their content by rarity, every
 * number with what it counts, every name and address, and a denial or a condition where that one has it. A word that is missing there, but
 * stands elsewhere in the passages or in the question, is refused whatever its weight: so facts are exchanged, and questions that take
 * something for granted believed.
 */
export function verifySentences(generated: readonly GeneratedSentence[], against: VerifiedAgainst): ChosenSentences {
  const { sources, question } = against;
  const standing = sources.map((source) => standingIn(source, against.locale));
  const elsewhere = new Set([
    ...sources.flatMap(({ title, text }) => termsOf(`${title}\n${text}`)),
    ...termsOf(question),
  ]);
  const kept: CitedSentence[] = [];
  const judged = generated.map(({ text, cites }): JudgedSentence => {
    const best = bestSupport(
      { terms: contentTermsOf(text), claims: claimsOf(text) },
      cites.flatMap((cite) => standing[cite - 1] ?? []),
      elsewhere,
      against.rarityOf,
    );
    if (best === null) {
      const passageId = cites.map((cite) => sources[cite - 1]?.id).find((id) => id !== undefined) ?? null;
      return { text, passageId, support: 0, kept: false, reason: "unsupported" };
    }
    const { source, startsAt, endsAt, coverage } = best;
    const judge = (reason: JudgedSentence["reason"]): JudgedSentence => ({
      text,
      passageId: source.id,
      support: coverage,
      kept: reason === "kept",
      reason,
    });
    if (kept.some((one) => one.text === text)) return judge("repeats");
    if (kept.length === mostSentences) return judge("surplus");
    const { id: passageId, articleId, title } = source;
    kept.push({ text, passageId, articleId, title, startsAt, endsAt, support: coverage });
    return judge("kept");
  });
  return { sentences: kept, judged };
}

/** A sentence of a passage where it stands in the article, in UTF-16 units. */
interface StandingSentence {
  source: SourcePassage;
  text: string;
  terms: ReadonlySet<string>;
  startsAt: number;
  endsAt: number;
}

/** Those that stand in the article word for word where they would be cited from. */
function standingIn(source: SourcePassage, locale: Locale): StandingSentence[] {
  return splitSentences(source.text, locale).flatMap((sentence) => {
    const [startsAt, endsAt] = [source.startsAt + sentence.startsAt, source.startsAt + sentence.endsAt];
    if (source.articleText.slice(startsAt, endsAt) !== sentence.text) return [];
    const terms = new Set([...termsOf(sentence.text), ...contentTermsOf(sentence.text)]);
    return [{ source, text: sentence.text, terms, startsAt, endsAt }];
  });
}

/** The cited sentence that says most of what is claimed; null where none says enough. */
function bestSupport(
  { terms, claims }: { terms: readonly string[]; claims: Claims },
  cited: readonly StandingSentence[],
  elsewhere: ReadonlySet<string>,
  rarityOf: (term: string) => number,
): (StandingSentence & { coverage: number }) | null {
  const asked = [...new Set(terms)];
  const all = asked.reduce((sum, term) => sum + rarityOf(term), 0);
  let best: (StandingSentence & { coverage: number }) | null = null;
  for (const one of cited) {
    const missing = asked.filter((term) => !one.terms.has(term));
    const lost = missing.reduce((sum, term) => sum + rarityOf(term), 0);
    const coverage = all > 0 ? 1 - lost / all : Number(missing.length === 0);
    if (coverage < leastCoverage || missing.some((term) => elsewhere.has(term))) continue;
    if (coverage > (best?.coverage ?? 0) && claimsStandIn(claims, one.text)) best = { ...one, coverage };
  }
  return best;
}
