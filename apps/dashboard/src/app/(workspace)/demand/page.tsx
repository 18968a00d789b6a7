import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DemandPage } from "../../../demand/demand-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("demand") };
}

export default function Page() {
  return <DemandPage />;
}
