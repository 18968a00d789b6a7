import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccuracyPage } from "../../../../demand/accuracy/accuracy-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("demandAccuracy");
  return { title: t("title") };
}

export default function Page() {
  return <AccuracyPage />;
}
