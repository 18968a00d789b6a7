import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { GapsPage } from "../../../../support/gaps/gaps-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("supportGaps");
  return { title: t("title") };
}

export default function Page() {
  return <GapsPage />;
}
