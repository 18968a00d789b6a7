import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportsPage } from "../../../imports/imports-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("data") };
}

export default function Page() {
  return <ImportsPage />;
}
