"use client";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";
import { Dialog } from "../../states/dialog.tsx";

interface ActDialogProps {
  title: string;
  /** The product and place that it is about. */
  about: string;
  /** What the button says. */
  action: string;
  busy: boolean;
  disabled?: boolean;
  onAct: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** The form of one act on stock: fields, what they change, and the button that does it; Enter does it too. */
export function ActDialog({ title, about, action, busy, disabled = false, onAct, onClose, children }: ActDialogProps) {
  const t = useTranslations("confirm");
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!busy && !disabled) void onAct();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Text className="muted" size="sm" mb={12}>
          {about}
        </Text>
        <Stack gap={12}>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("keep")}
            </Button>
            <Button type="submit" loading={busy} disabled={disabled}>
              {action}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
