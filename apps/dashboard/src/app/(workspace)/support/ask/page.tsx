import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AskPage } from "../../../../support/ask/ask-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("supportAsk");
  return { title: t("title") };
}

export default function Page() {
  return <AskPage />;
}
