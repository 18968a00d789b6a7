import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecommendationsPage } from "../../../../customers/recommendations/recommendations-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("recommendations");
  return { title: t("title") };
}

export default function Page() {
  return <RecommendationsPage />;
}
