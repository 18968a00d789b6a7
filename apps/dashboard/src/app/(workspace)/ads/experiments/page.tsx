import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExperimentsPage } from "../../../../ads/experiments/experiments-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("experiments");
  return { title: t("title") };
}

export default function Page() {
  return <ExperimentsPage />;
}
