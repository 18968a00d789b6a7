import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScenariosPage } from "../../../../ads/scenarios/scenarios-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scenarios");
  return { title: t("title") };
}

export default function Page() {
  return <ScenariosPage />;
}
