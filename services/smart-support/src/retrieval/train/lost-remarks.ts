import type { Remark } from "@bellwether/schema/contracts/facts";
import type { EntityManager } from "typeorm";
import type { LostCorrections } from "../../learning/lost-corrections.ts";
import { supportKnowledgeRemark } from "./contract.ts";

/** Articles that are named at most. */
const mostNamed = 5;

/**
 * Why a model that loses corrections is not promoted; none where it loses none. Articles are named and questions are not: those are customers' words,
 * and a version's reasons outlive them.
 */
export async function lostRemarks(db: EntityManager, { held, lost }: LostCorrections): Promise<Remark[]> {
  if (lost.length === 0) return [];
  const articles = [...new Set(lost.flatMap(({ articleId }) => articleId ?? []))];
  const named: { title: string }[] = await db.query(
    "SELECT title FROM article WHERE id = ANY ($1) ORDER BY array_position($1::uuid[], id) LIMIT $2",
    [articles, mostNamed],
  );
  const unanswerable = lost.filter(({ articleId }) => articleId === null).length;
  return [
    supportKnowledgeRemark("support-knowledge.corrections-lost", { held, lost: lost.length }),
    ...named.map(({ title }) => supportKnowledgeRemark("support-knowledge.correction-lost", { title })),
    ...(unanswerable === 0
      ? []
      : [supportKnowledgeRemark("support-knowledge.silence-lost", { questions: unanswerable })]),
  ];
}
