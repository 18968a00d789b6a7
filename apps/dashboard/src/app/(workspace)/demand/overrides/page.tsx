import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OverridesPage } from "../../../../demand/overrides/overrides-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overrides");
  return { title: t("title") };
}

export default function Page() {
  return <OverridesPage />;
}
