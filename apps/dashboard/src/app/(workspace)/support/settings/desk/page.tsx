import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DeskPage } from "../../../../../support/settings/desk/desk-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

export default function Page() {
  return <DeskPage />;
}
