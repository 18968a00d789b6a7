"use client";
import { Anchor } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { goToOrganisation } from "../session/go-to-organisation.ts";
import { useViewer } from "../session/use-viewer.ts";
import styles from "./frame.module.css";

/** Says on every page of a sandbox that it is one, with the way back. */
export function SandboxBanner() {
  const t = useTranslations("sandbox");
  const { viewer } = useViewer();
  if (!viewer?.organisation.isSandbox) return null;
  const live = viewer.organisations.find(({ isSandbox }) => !isSandbox);
  return (
    <aside className={styles.sandbox} aria-label={t("name")}>
      <IconFlask size={16} stroke={1.6} aria-hidden />
      <span>{t("banner")}</span>
      {live ? (
        <Anchor component="button" type="button" size="sm" onClick={() => void goToOrganisation(live.organisationId)}>
          {t("back", { name: live.name })}
        </Anchor>
      ) : null}
    </aside>
  );
}
