import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CustomersPage } from "../../../customers/customers-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("customers") };
}

export default function Page() {
  return <CustomersPage />;
}
