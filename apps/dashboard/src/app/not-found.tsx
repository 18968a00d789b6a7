import { IconMapOff } from "@tabler/icons-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { EmptyState } from "../states/empty-state.tsx";

export default async function NotFound() {
  const t = await getTranslations("notFound");
  return (
    <main style={{ maxWidth: 720, margin: "10vh auto", padding: 16 }}>
      <title>{t("title")}</title>
      <EmptyState
        icon={<IconMapOff size={24} stroke={1.5} />}
        title={t("title")}
        level={1}
        text={t("text")}
        action={<Link href="/">{t("back")}</Link>}
      />
    </main>
  );
}
