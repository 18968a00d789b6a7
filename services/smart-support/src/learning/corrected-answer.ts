import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { SourcePassage } from "../answers/model/choose-sentences.ts";
import type { PassageIndex } from "../retrieval/serve/passage-index.ts";
import { readCitable } from "../retrieval/serve/read-passages.ts";
import { correctionOf, type HeldQuestion, type ServedCorrection } from "./served-corrections.ts";

/** What a question is answered from as people corrected it. */
export interface CorrectedAnswer {
  correctionId: string;
  /** How much the question is the corrected one, 0 … 1; 0 where that is not to be answered. */
  confidence: number;
  /** None where it is not to be answered. */
  sources: SourcePassage[];
}

export interface CorrectedKnowledge {
  index: PassageIndex;
  corrections: readonly ServedCorrection[];
}

/** Passages of the article that sentences are taken from, where the one that was named is there no more. */
const mostSources = 5;

/** What people said answers the question; null where nobody corrected it, or where nothing of the article may answer any more. */
export async function correctedAnswer(
  door: TenantDoor,
  tenantId: TenantId,
  question: HeldQuestion,
  { index, corrections }: CorrectedKnowledge,
): Promise<CorrectedAnswer | null> {
  const followed = correctionOf(question, corrections, (term) => index.rarityOf(term));
  if (followed === null) return null;
  const { correction, sameness } = followed;
  if (correction.articleId === null) return { correctionId: correction.id, confidence: 0, sources: [] };
  const sources = await sourcesOf(door, tenantId, correction, index, question.audience);
  return sources.length === 0 ? null : { correctionId: correction.id, confidence: sameness, sources };
}

async function sourcesOf(
  door: TenantDoor,
  tenantId: TenantId,
  { articleId, passageId, locale }: ServedCorrection,
  { passages }: PassageIndex,
  audience: ArticleAudience,
): Promise<SourcePassage[]> {
  const own = passages.filter((passage) => passage.articleId === articleId && passage.locale === locale);
  const ids = own.map(({ id }) => id);
  const named = ids.filter((id) => id === passageId);
  const asked = named.length > 0 ? named : ids.slice(0, mostSources);
  const citable = await door.read(tenantId, (db) => readCitable(db, asked, audience));
  return citable.map((passage) => ({ ...passage, rank: 0 }));
}
