"use client";
import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import type { Answer } from "./use-action.ts";
import { useFormAction } from "./use-form-action.ts";

interface ReasonFormProps {
  label: string;
  /** Who will read it. */
  description: string;
  /** What the button does, and what the one beside it says, which does nothing. */
  act: string;
  keep: string;
  /** What is told once it is done. */
  done: string;
  /** Sends the reason, which is not empty. */
  send: (reason: string) => Promise<Answer | undefined>;
  onDone?: () => void;
  onKeep: () => void;
}

/** As many characters as the server takes. */
const longestReason = 500;

/** Ends something, which takes a reason; what the server says against the reason stands at it. */
export function ReasonForm({ label, description, act, keep, done, send, onDone, onKeep }: ReasonFormProps) {
  const { run, busy, errorOf, forget } = useFormAction(["reason"]);
  const [typed, setTyped] = useState("");
  const reason = typed.trim();

  async function end() {
    const payload = await run(() => send(reason), done);
    if (payload) onDone?.();
  }

  return (
    <div>
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={2}
        maxLength={longestReason}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          forget("reason");
        }}
        error={errorOf("reason")}
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onKeep} disabled={busy}>
          {keep}
        </Button>
        <Button color="red" loading={busy} disabled={reason === ""} onClick={() => void end()}>
          {act}
        </Button>
      </Group>
    </div>
  );
}
