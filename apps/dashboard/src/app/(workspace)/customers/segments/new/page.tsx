import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewSegmentPage } from "../../../../../customers/segments/new-segment-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("segmentBuilder");
  return { title: t("newTitle") };
}

export default function Page() {
  return <NewSegmentPage />;
}
