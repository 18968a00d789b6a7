import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CohortsPage } from "../../../../customers/cohorts/cohorts-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("customerCohorts") };
}

export default function Page() {
  return <CohortsPage />;
}
