import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlannerPage } from "../../../../ads/planner/planner-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("planner");
  return { title: t("title") };
}

export default function Page() {
  return <PlannerPage />;
}
