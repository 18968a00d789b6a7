"use client";
import { Button, Group, Select, Textarea } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Panel } from "../../states/panel.tsx";
import { type Asked, audiences, languages } from "./use-asked.ts";

/** Characters that a question may have; the server says so too. */
const longestQuestion = 4_000;

interface AskFormProps {
  asked: Asked;
  busy: boolean;
  onAsk: (asked: Asked) => void;
}

/** A question as a customer would ask it, for whom, and in which language. */
export function AskForm({ asked, busy, onAsk }: AskFormProps) {
  const t = useTranslations("supportAsk");
  const [draft, setDraft] = useState(asked);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (draft.q.trim() !== "") onAsk(draft);
  }

  return (
    <Panel>
      <form onSubmit={submit}>
        <Textarea
          label={t("question")}
          description={t("questionHint")}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={longestQuestion}
          value={draft.q}
          onChange={(event) => setDraft({ ...draft, q: event.currentTarget.value })}
        />
        <Group mt={12} gap={12} align="end">
          <Select
            label={t("language.label")}
            w={240}
            allowDeselect={false}
            data={[
              { value: "", label: t("language.own") },
              ...languages.map((value) => ({ value, label: t(`language.${value}`) })),
            ]}
            value={draft.language ?? ""}
            onChange={(value) => setDraft({ ...draft, language: languages.find((one) => one === value) ?? null })}
          />
          <Select
            label={t("audience.label")}
            w={240}
            allowDeselect={false}
            data={audiences.map((value) => ({ value, label: t(`audience.${value}`) }))}
            value={draft.audience}
            onChange={(value) =>
              setDraft({ ...draft, audience: audiences.find((one) => one === value) ?? draft.audience })
            }
          />
          <Button type="submit" loading={busy} disabled={draft.q.trim() === ""}>
            {t("ask")}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
