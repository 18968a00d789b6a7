import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProfilePage } from "../../../../customers/profile/profile-page.tsx";

interface PageProps {
  params: Promise<{ customerId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("nav");
  return { title: t("customers") };
}

export default async function Page({ params }: PageProps) {
  const { customerId } = await params;
  return <ProfilePage customerId={decodeURIComponent(customerId)} />;
}
