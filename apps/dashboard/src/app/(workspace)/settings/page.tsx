import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SettingsPage } from "../../../settings/settings-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("settings") };
}

export default function Page() {
  return <SettingsPage />;
}
