import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IntentsPage } from "../../../../support/intents/intents-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("intents");
  return { title: t("title") };
}

export default function Page() {
  return <IntentsPage />;
}
