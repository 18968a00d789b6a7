import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FunnelPage } from "../../../../customers/funnel/funnel-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("funnel");
  return { title: t("title") };
}

export default function Page() {
  return <FunnelPage />;
}
