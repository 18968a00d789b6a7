import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WorkListPage } from "../../../inventory/work-list-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("inventory") };
}

export default function Page() {
  return <WorkListPage />;
}
