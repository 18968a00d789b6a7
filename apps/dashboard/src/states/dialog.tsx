"use client";
import { CloseButton, Group, Modal, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question that stands before everything else until it is answered or put away. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useTranslations("dialog");
  return (
    <Modal.Root opened onClose={onClose} centered>
      <Modal.Overlay />
      <Modal.Content aria-label={title}>
        <Modal.Body pt={16}>
          <Group justify="space-between" mb={12} wrap="nowrap">
            <Title order={2}>{title}</Title>
            <CloseButton aria-label={t("close")} onClick={onClose} />
          </Group>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
