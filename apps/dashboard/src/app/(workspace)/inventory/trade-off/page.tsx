import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TradeOffPage } from "../../../../inventory/trade-off/trade-off-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tradeOff");
  return { title: t("title") };
}

export default function Page() {
  return <TradeOffPage />;
}
