import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MediaMixPage } from "../../../../ads/media-mix/media-mix-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mediaMix");
  return { title: t("title") };
}

export default function Page() {
  return <MediaMixPage />;
}
