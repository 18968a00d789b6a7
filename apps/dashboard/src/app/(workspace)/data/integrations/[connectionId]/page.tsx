import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConnectionPage } from "../../../../../integrations/connection-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("integrations");
  return { title: t("title") };
}

export default async function Page({ params }: { params: Promise<{ connectionId: string }> }) {
  const { connectionId } = await params;
  return <ConnectionPage connectionId={decodeURIComponent(connectionId)} />;
}
