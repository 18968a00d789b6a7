import { useTranslations } from "next-intl";
import type { ArticleFactsFragment } from "../../gql/graphql.ts";
import { Tag, type Tone } from "../../states/tag.tsx";

/** What is said of an article in one word: an expired one is not answered from, whatever its status. */
export function articleState(
  article: Pick<ArticleFactsFragment, "status" | "isExpired" | "version" | "publishedVersion">,
) {
  if (article.status !== "PUBLISHED") return article.status;
  if (article.isExpired) return "EXPIRED";
  return article.version === article.publishedVersion ? "PUBLISHED" : "CHANGED";
}

const tones: Record<ReturnType<typeof articleState>, Tone> = {
  DRAFT: "plain",
  PUBLISHED: "good",
  CHANGED: "accent",
  EXPIRED: "warn",
  ARCHIVED: "plain",
};

/** Whether an article is answered from. */
export function ArticleStatusTag({ article }: { article: Parameters<typeof articleState>[0] }) {
  const t = useTranslations("knowledge.state");
  const state = articleState(article);
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}
