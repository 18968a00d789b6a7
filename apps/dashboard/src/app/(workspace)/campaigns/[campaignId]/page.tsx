import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignPage } from "../../../../campaigns/campaign-page.tsx";

interface PageProps {
  params: Promise<{ campaignId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("campaigns");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { campaignId } = await params;
  return <CampaignPage campaignId={decodeURIComponent(campaignId)} />;
}
