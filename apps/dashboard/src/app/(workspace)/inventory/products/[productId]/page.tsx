import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductStockPage } from "../../../../../inventory/product/product-stock-page.tsx";

interface PageProps {
  params: Promise<{ productId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("inventory") };
}

export default async function Page({ params }: PageProps) {
  const { productId } = await params;
  return <ProductStockPage productId={decodeURIComponent(productId)} />;
}
