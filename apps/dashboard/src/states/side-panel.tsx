"use client";
import { CloseButton, Drawer, Group, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface SidePanelProps {
  opened: boolean;
  title: string;
  /** Pixels; the whole width on a phone. */
  width: number;
  /** While it may not be put away, as before an answer that it is to show. */
  locked?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** Detail beside the page, with an address of its own. */
export function SidePanel({ opened, title, width, locked = false, onClose, children }: SidePanelProps) {
  const t = useTranslations("dialog");
  return (
    // The library's own heading would be a second page header to screen readers, so it is drawn here.
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={width}
      closeOnEscape={!locked}
      closeOnClickOutside={!locked}
    >
      <Drawer.Overlay />
      <Drawer.Content aria-label={title}>
        <Drawer.Body pt={12}>
          <Group justify="space-between" mb={12}>
            <Title order={2}>{title}</Title>
            <CloseButton aria-label={t("close")} onClick={onClose} disabled={locked} />
          </Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
