import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { KnowledgePage } from "../../../../support/knowledge/knowledge-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("knowledge");
  return { title: t("title") };
}

export default function Page() {
  return <KnowledgePage />;
}
