import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OverviewPage } from "../../overview/overview-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("overview") };
}

export default function Page() {
  return <OverviewPage />;
}
