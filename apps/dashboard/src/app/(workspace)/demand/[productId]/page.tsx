import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProductPage } from "../../../../demand/product-page.tsx";

interface PageProps {
  params: Promise<{ productId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("demand") };
}

export default async function Page({ params }: PageProps) {
  const { productId } = await params;
  return <ProductPage productId={decodeURIComponent(productId)} />;
}
