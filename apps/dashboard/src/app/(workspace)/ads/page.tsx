import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PerformancePage } from "../../../ads/performance/performance-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("adPerformance");
  return { title: t("head") };
}

export default function Page() {
  return <PerformancePage />;
}
