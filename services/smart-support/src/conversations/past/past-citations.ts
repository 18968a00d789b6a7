import type { EntityManager } from "typeorm";
import type { CitedSentence } from "../../answers/contract.ts";
import type { PastConversation } from "./past-conversation.ts";

interface Passage {
  articleExternalId: string;
  articleId: string;
  passageId: string;
  title: string;
  text: string;
  startsAt: number;
  endsAt: number;
}

/** Finds what past answers rest on: the place of the words in the article that they name, or its first passage where it now says it otherwise. */
export class PastCitations {
  private constructor(private readonly passages: ReadonlyMap<string, readonly Passage[]>) {}

  static async read(db: EntityManager, conversations: readonly PastConversation[]): Promise<PastCitations> {
    const named = new Set(
      conversations.flatMap(({ messages }) => messages.flatMap(({ articleId }) => articleId ?? [])),
    );
    const rows: Passage[] = await db.query(
      `SELECT article.external_id AS "articleExternalId", article.id AS "articleId", passage.id AS "passageId", article.title, passage.text,
         passage.starts_at AS "startsAt", passage.ends_at AS "endsAt"
       FROM article JOIN passage ON passage.article_id = article.id
       WHERE article.external_id = ANY ($1::text[]) AND passage.retired_at IS NULL AND article.audience = 'PUBLIC'
       ORDER BY article.id, passage.ordinal`,
      [[...named]],
    );
    const passages = new Map<string, Passage[]>();
    for (const row of rows) passages.set(row.articleExternalId, [...(passages.get(row.articleExternalId) ?? []), row]);
    return new PastCitations(passages);
  }

  /** @param support what the answer's confidence was */
  of(articleId: string | null, text: string, support: number): CitedSentence[] {
    const passages = articleId === null ? [] : (this.passages.get(articleId) ?? []);
    const passage = passages.find((one) => one.text.includes(text)) ?? passages[0];
    if (passage === undefined) return [];
    const { passageId, title, ...place } = passage;
    // Where marks of the article's Markdown were taken out, only the passage's own place is known.
    const at = place.endsAt - place.startsAt === place.text.length ? place.text.indexOf(text) : -1;
    const startsAt = place.startsAt + Math.max(0, at);
    const endsAt = at < 0 ? place.endsAt : startsAt + text.length;
    return [{ text, passageId, articleId: place.articleId, title, startsAt, endsAt, support }];
  }
}
