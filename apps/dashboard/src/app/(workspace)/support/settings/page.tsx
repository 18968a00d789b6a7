import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SupportSettingsPage } from "../../../../support/settings/support-settings-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("supportSettings");
  return { title: t("title") };
}

export default function Page() {
  return <SupportSettingsPage />;
}
