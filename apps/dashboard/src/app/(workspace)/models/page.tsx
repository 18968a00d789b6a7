import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ModelsPage } from "../../../models/models-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("models") };
}

export default function Page() {
  return <ModelsPage />;
}
