import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInPage } from "../../session/sign-in-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("signIn");
  return { title: t("title") };
}

export default async function Page({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const { next } = await searchParams;
  return <SignInPage next={typeof next === "string" ? next : null} />;
}
