import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SegmentPage } from "../../../../../customers/segments/segment-page.tsx";

interface PageProps {
  params: Promise<{ segmentId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("segments");
  return { title: t("title") };
}

export default async function Page({ params }: PageProps) {
  const { segmentId } = await params;
  return <SegmentPage segmentId={decodeURIComponent(segmentId)} />;
}
