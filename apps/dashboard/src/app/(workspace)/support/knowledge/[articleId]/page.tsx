import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArticleEditorPage } from "../../../../../support/knowledge/editor/article-editor-page.tsx";

interface PageProps {
  params: Promise<{ articleId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("articleEditor");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { articleId } = await params;
  return <ArticleEditorPage articleId={decodeURIComponent(articleId)} />;
}
