import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttributionPage } from "../../../../ads/attribution/attribution-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("attribution");
  return { title: t("title") };
}

export default function Page() {
  return <AttributionPage />;
}
