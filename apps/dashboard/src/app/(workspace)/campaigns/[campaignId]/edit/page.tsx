import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignEditorPage } from "../../../../../campaigns/editor/campaign-editor-page.tsx";

interface PageProps {
  params: Promise<{ campaignId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("campaignEditor");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { campaignId } = await params;
  return <CampaignEditorPage campaignId={decodeURIComponent(campaignId)} />;
}
