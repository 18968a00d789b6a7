import { accuracyVerdict } from "../demand/accuracy-verdict.ts";
import { daysBetween } from "../format/date.ts";

interface Moving {
  change?: number | null | undefined;
  product: { name: string };
}

export interface AttentionFacts {
  rising: readonly Moving[];
  falling: readonly Moving[];
  medianMase?: number | null | undefined;
  naiveMedianMase?: number | null | undefined;
  /** Last date that the model has seen. */
  windowEnd: string;
  /** The reader's date. */
  today: string;
  failedImports: number;
}

/** One clause of the overview's sentence, by the message that tells it. */
export type Attention =
  | { kind: "failedImports"; count: number }
  | { kind: "weak" }
  | { kind: "stale"; windowEnd: string; days: number }
  | { kind: "falls" | "rises"; name: string; change: number };

/** A product moves noticeably from this relative change on. */
const noticeableChange = 0.1;

/** A model that has seen nothing for longer than this is stale, days. */
const staleAfterDays = 14;

const mostClauses = 2;

/** What needs a person's attention, most urgent first; at most two things, since a sentence holds no more. */
export function attention(facts: AttentionFacts): Attention[] {
  const found: Attention[] = [];
  if (facts.failedImports > 0) found.push({ kind: "failedImports", count: facts.failedImports });
  const verdict = accuracyVerdict(facts.medianMase, facts.naiveMedianMase).kind;
  if (verdict === "same" || verdict === "worse") found.push({ kind: "weak" });
  const days = daysBetween(facts.windowEnd, facts.today);
  if (days > staleAfterDays) found.push({ kind: "stale", windowEnd: facts.windowEnd, days });
  const falls = facts.falling[0];
  if (falls?.change && falls.change <= -noticeableChange) {
    found.push({ kind: "falls", name: falls.product.name, change: falls.change });
  }
  const rises = facts.rising[0];
  if (rises?.change && rises.change >= noticeableChange) {
    found.push({ kind: "rises", name: rises.product.name, change: rises.change });
  }
  return found.slice(0, mostClauses);
}
