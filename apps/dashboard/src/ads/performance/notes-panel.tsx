"use client";
import { useMutation } from "@apollo/client/react";
import { ActionIcon, Button, Text, TextInput, Title } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFormat } from "../../format/use-format.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { notifyUndo } from "../../states/notify-undo.tsx";
import { Panel } from "../../states/panel.tsx";
import { useAction } from "../../states/use-action.ts";
import styles from "./performance.module.css";
import { adAnnotationCreateMutation, adAnnotationDeleteMutation } from "./performance.operations.ts";
import type { Note } from "./performance-data.ts";
import type { PerformanceState } from "./use-performance-state.ts";

/** What people wrote on the days that are shown, and a line to write another. */
export function NotesPanel({ notes, state }: { notes: readonly Note[]; state: PerformanceState }) {
  const t = useTranslations("adNotes");
  const format = useFormat();
  const { may } = useViewer();
  const { run, busy } = useAction();
  const { range, channel } = state;
  const [day, setDay] = useState(range.to);
  const [text, setText] = useState("");
  const [create] = useMutation(adAnnotationCreateMutation, { refetchQueries: "active" });
  const [remove] = useMutation(adAnnotationDeleteMutation, { refetchQueries: "active" });
  const mayWrite = may("CAMPAIGNS_MANAGE");

  async function write(input: { day: string; text: string; channel: string | null }, done?: string) {
    const act = async () => (await create({ variables: { input } })).data?.adAnnotationCreate;
    return (await run(act, done)) !== null;
  }

  async function deleteNote(id: string) {
    const act = async () => (await remove({ variables: { input: { annotationId: id } } })).data?.adAnnotationDelete;
    const gone = (await run(act))?.annotation;
    if (!gone) return;
    const again = { day: gone.day, text: gone.text, channel: gone.channel?.externalId ?? null };
    notifyUndo(t("deleted"), t("undo"), () => void write(again));
  }

  return (
    <Panel>
      <Title order={2} mb={8}>
        {t("title")}
      </Title>
      {notes.length === 0 ? <Text className="muted">{t("none")}</Text> : null}
      <ul className={styles.notes}>
        {notes.map(({ id, day: on, text: written, channel: of, author }) => (
          <li key={id} className={styles.note}>
            <div>
              <div className={styles.noteText}>{written}</div>
              <Text size="xs" className="muted">
                {[format.date(on), of?.name, author?.name].filter(Boolean).join(" · ")}
              </Text>
            </div>
            {mayWrite ? (
              <ActionIcon
                aria-label={t("delete", { text: written })}
                disabled={busy}
                onClick={() => void deleteNote(id)}
              >
                <IconTrash size={16} stroke={1.5} />
              </ActionIcon>
            ) : null}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <form
          className={styles.write}
          onSubmit={async (event) => {
            event.preventDefault();
            if (await write({ day, text, channel }, t("saved"))) setText("");
          }}
        >
          <TextInput
            size="xs"
            type="date"
            label={t("day")}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
            required
          />
          <TextInput
            size="xs"
            className={styles.words ?? ""}
            label={t("text")}
            placeholder={t("example")}
            value={text}
            maxLength={500}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default" loading={busy} disabled={text.trim() === "" || day === ""}>
            {t("add")}
          </Button>
        </form>
      ) : null}
    </Panel>
  );
}
