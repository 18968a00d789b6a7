"use client";
import { ActionIcon, CopyButton, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import styles from "./trust.module.css";

/** A text to take along, with the button that takes it. */
export function CopyLine({ value, label }: { value: string; label: string }) {
  const t = useTranslations("copy");
  return (
    <div className={styles.command}>
      <VisuallyHidden>{label}</VisuallyHidden>
      <code>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t("done") : t("copy")}>
            <ActionIcon onClick={copy} size={26} aria-label={copied ? t("done") : t("copy")}>
              {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}
