import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CampaignCalendarPage } from "../../../../campaigns/calendar/campaign-calendar-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("campaignCalendar");
  return { title: t("title") };
}

export default function Page() {
  return <CampaignCalendarPage />;
}
