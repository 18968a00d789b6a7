"use client";
import { CloseButton, Group, Modal, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface DialogProps {
  title: string;
  /** While only what is in it may close it, as a secret that is shown this once. */
  locked?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A question that stands before everything else until it is answered or put away. */
export function Dialog({ title, locked = false, onClose, children }: DialogProps) {
  const t = useTranslations("dialog");
  return (
    <Modal.Root opened onClose={onClose} centered closeOnEscape={!locked} closeOnClickOutside={!locked}>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body pt={16}>
          <Group justify="space-between" mb={12} wrap="nowrap">
            <Title order={2}>{title}</Title>
            {locked ? null : <CloseButton aria-label={t("close")} onClick={onClose} />}
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
