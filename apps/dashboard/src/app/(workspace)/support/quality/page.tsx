import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { QualityPage } from "../../../../support/quality/quality-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("supportQuality");
  return { title: t("title") };
}

export default function Page() {
  return <QualityPage />;
}
