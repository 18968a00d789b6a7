"use client";
import { Button, Group, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../states/dialog.tsx";

interface ConfirmByNameProps {
  title: string;
  /** What will be gone. */
  text: string;
  /** What must be typed. */
  name: string;
  action: string;
  busy: boolean;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** For what cannot be undone: the name has to be typed. */
export function ConfirmByName({ title, text, name, action, busy, onConfirm, onClose }: ConfirmByNameProps) {
  const t = useTranslations("confirm");
  const [typed, setTyped] = useState("");
  return (
    <Dialog title={title} onClose={onClose}>
      <Text mb={12}>{text}</Text>
      <TextInput
        label={t("type", { name })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onClose}>
          {t("keep")}
        </Button>
        <Button color="red" disabled={typed !== name} loading={busy} onClick={() => void onConfirm()}>
          {action}
        </Button>
      </Group>
    </Dialog>
  );
}
