import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InboxPage } from "../../../support/inbox/inbox-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inbox");
  return { title: t("title") };
}

export default function Page() {
  return <InboxPage />;
}
