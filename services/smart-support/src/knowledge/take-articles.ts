import type { ArticleAudience } from "@bellwether/schema/contracts/knowledge";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import { languageOf } from "../understanding/language/language-of.ts";
import type { ArticleChange, ArticleDraft, ArticleProblem, ArticleSource } from "./article-draft.ts";
import { lockArticle } from "./article-store.ts";
import { readArticle } from "./model/article-text.ts";
import { publishNewest } from "./publish-article.ts";
import { changeArticle, createArticle } from "./save-article.ts";

/** An article as another system or a file has it. What is null stays as it is, or takes its default in a new article. */
export interface TakenArticle {
  source: ArticleSource;
  title: string;
  /** Markdown. */
  body: string;
  locale: Locale | null;
  audience: ArticleAudience | null;
  /** YYYY-MM-DD. */
  expiresOn: string | null;
}

/** What became of one of them. */
export type TakenOutcome = "created" | "updated" | "unchanged" | { refused: ArticleProblem };

/**
 * Takes an article on and answers from it at once. One that is known by its external id becomes what is given now, and keeps the
 * passages that it shares with what it said before; one that is the same stays untouched. An archived article is changed and stays
 * archived: somebody has put it away, and a file that comes again must not bring it back.
 *
 * @param db a transaction of `TenantDoor.write`
 */
export async function takeArticle(
  db: EntityManager,
  taken: TakenArticle,
  author: string | null,
): Promise<TakenOutcome> {
  const { source, title, body, expiresOn } = taken;
  const problem = answerProblem(body);
  if (problem !== null) return { refused: problem };
  const found = await lockArticle(db, "external_id", source.externalId);
  if (found === null) {
    const locale = taken.locale ?? languageOf(`${title}\n${body}`) ?? "en";
    const draft: ArticleDraft = { title, body, locale, audience: taken.audience ?? "PUBLIC", expiresOn };
    return publish(db, await createArticle(db, draft, source, author), author, "created");
  }
  const changes: Partial<ArticleDraft> = {
    title,
    body,
    ...(taken.locale === null ? {} : { locale: taken.locale }),
    ...(taken.audience === null ? {} : { audience: taken.audience }),
    ...(expiresOn === null ? {} : { expiresOn }),
  };
  const changed = await changeArticle(db, found, changes, author);
  const isSame = changed.outcome === "changed" && changed.version === found.version;
  if (isSame && (found.status !== "PUBLISHED" || found.publishedVersion === found.version)) return "unchanged";
  if (found.status === "ARCHIVED") return changed.outcome === "refused" ? { refused: changed.problem } : "updated";
  return publish(db, changed, author, "updated");
}

/** Nobody can be answered from what has no passage; a draft of it would be in the way. */
function answerProblem(body: string): ArticleProblem | null {
  return readArticle(body).blocks.length === 0 ? { code: "article.body-empty", field: "body", facts: {} } : null;
}

async function publish(
  db: EntityManager,
  saved: ArticleChange,
  author: string | null,
  done: "created" | "updated",
): Promise<TakenOutcome> {
  if (saved.outcome === "refused") return { refused: saved.problem };
  const article = await lockArticle(db, "id", saved.id);
  if (article === null) throw new Error(`An article vanished while it was held: ${saved.id}`);
  const published = await publishNewest(db, article, author);
  return published.outcome === "refused" ? { refused: published.problem } : done;
}
