"use client";
import { useMutation } from "@apollo/client/react";
import { Button, Checkbox, NumberInput, Stack, Switch, TagsInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SupportLanguage } from "../../../gql/graphql.ts";
import { Dialog } from "../../../states/dialog.tsx";
import { useFormAction } from "../../../states/use-form-action.ts";
import { agentSaveMutation } from "../../inbox/inbox.operations.ts";

export interface AgentDraft {
  memberId: string;
  name: string;
  skills: readonly string[];
  locales: readonly SupportLanguage[];
  capacity: number;
  isAvailable: boolean;
}

interface AgentDialogProps {
  agent: AgentDraft;
  /** What can be known, to choose from; more may be typed. */
  skills: readonly string[];
  onClose: () => void;
}

const fields = ["skills", "locales", "capacity"] as const;
const languages = ["EN", "ZH_CN"] as const satisfies readonly SupportLanguage[];

/** In what somebody answers customers, and how much at once. */
export function AgentDialog({ agent, skills, onClose }: AgentDialogProps) {
  const t = useTranslations("desk.agents");
  const { run, busy, errorOf, forget } = useFormAction(fields);
  const [save] = useMutation(agentSaveMutation, { refetchQueries: ["DeskSettings"] });
  const [locales, setLocales] = useState<SupportLanguage[]>([...agent.locales]);
  const [known, setKnown] = useState([...agent.skills]);
  const [capacity, setCapacity] = useState<number | "">(agent.capacity);
  const [isAvailable, setAvailable] = useState(agent.isAvailable);

  async function keep() {
    if (capacity === "") return;
    const input = { memberId: agent.memberId, skills: known, locales, capacity, isAvailable };
    if (await run(async () => (await save({ variables: { input } })).data?.supportAgentSave, t("saved"))) onClose();
  }

  return (
    <Dialog title={agent.name} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Stack gap={12}>
          <Checkbox.Group
            label={t("languages")}
            value={locales}
            error={errorOf("locales") ?? (locales.length === 0 ? t("noLanguage") : null)}
            onChange={(values) => {
              setLocales(languages.filter((one) => values.includes(one)));
              forget("locales");
            }}
          >
            <Stack gap={4} mt={4}>
              {languages.map((language) => (
                <Checkbox key={language} value={language} label={t(`language.${language}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <TagsInput
            label={t("skills")}
            description={t("skillsHint")}
            data={[...skills]}
            value={known}
            onChange={setKnown}
            error={errorOf("skills")}
            maxTags={50}
          />
          <NumberInput
            label={t("capacity")}
            value={capacity}
            min={1}
            max={100}
            allowDecimal={false}
            error={errorOf("capacity") ?? (capacity === "" ? t("noCapacity") : null)}
            onChange={(value) => {
              setCapacity(value === "" ? "" : Number(value));
              forget("capacity");
            }}
          />
          <Switch
            label={t("isAvailable")}
            checked={isAvailable}
            onChange={(event) => setAvailable(event.currentTarget.checked)}
          />
          <div>
            <Button type="submit" loading={busy} disabled={locales.length === 0 || capacity === ""}>
              {t("save")}
            </Button>
          </div>
        </Stack>
      </form>
    </Dialog>
  );
}
