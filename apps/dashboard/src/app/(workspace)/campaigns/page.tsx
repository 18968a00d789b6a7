import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignsPage } from "../../../campaigns/campaigns-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("campaigns");
  return { title: t("title") };
}

export default function Page() {
  return <CampaignsPage />;
}
