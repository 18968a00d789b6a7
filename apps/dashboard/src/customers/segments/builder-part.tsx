"use client";
import { ActionIcon, Button, Group, SegmentedControl, Select, Switch } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { ConditionFields } from "./condition-fields.tsx";
import { conditionNames, firstFields } from "./condition-names.ts";
import { type Draft, draftKey, emptyGroup, type GroupDraft, type LeafDraft } from "./draft.ts";
import styles from "./segments.module.css";

/** Groups inside one another that the API takes. */
const deepest = 5;

interface PartProps<Part extends Draft> {
  part: Part;
  depth: number;
  /** What is wrong, by the key of the part. */
  problems: ReadonlyMap<string, string>;
  /** Changes one part; null takes it out. */
  onChange: (key: string, change: (part: Draft) => Draft | null) => void;
}

/** A group of conditions, or one of them, with what is wrong with it below. */
export function BuilderPart(props: PartProps<Draft>) {
  const { part, problems } = props;
  const problem = problems.get(part.key);
  return (
    <>
      {part.kind === "group" ? <GroupPart {...props} part={part} /> : <LeafPart {...props} part={part} />}
      {problem ? (
        <div className={styles.problem} role="alert">
          {problem}
        </div>
      ) : null}
    </>
  );
}

function GroupPart({ part, depth, problems, onChange }: PartProps<GroupDraft>) {
  const t = useTranslations("segmentBuilder");
  const change = (fields: Partial<GroupDraft>) => onChange(part.key, (before) => ({ ...before, ...fields }) as Draft);
  const add = (made: Draft) => change({ parts: [...part.parts, made] });
  const addCondition = () =>
    add({ kind: "leaf", key: draftKey(), negated: false, name: "customer", fields: firstFields.customer });
  return (
    <fieldset className={styles.group} aria-label={t(`group.${part.join}`)}>
      <Group gap={8} justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t("joinLabel")}
          data={(["all", "any"] as const).map((value) => ({ value, label: t(`join.${value}`) }))}
          value={part.join}
          onChange={(join) => change({ join: join as GroupDraft["join"] })}
        />
        {depth > 0 ? <PartActions part={part} onChange={onChange} /> : null}
      </Group>
      <ul className={styles.parts}>
        {part.parts.map((inner) => (
          <li key={inner.key}>
            <BuilderPart part={inner} depth={depth + 1} problems={problems} onChange={onChange} />
          </li>
        ))}
      </ul>
      <Group gap={8}>
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={addCondition}>
          {t("addCondition")}
        </Button>
        {depth < deepest ? (
          <Button size="xs" variant="subtle" onClick={() => add({ ...emptyGroup(), join: "any" })}>
            {t("addGroup")}
          </Button>
        ) : null}
      </Group>
    </fieldset>
  );
}

function LeafPart({ part, onChange }: PartProps<LeafDraft>) {
  const t = useTranslations("segmentBuilder");
  const change = (fields: Partial<LeafDraft>) => onChange(part.key, (before) => ({ ...before, ...fields }) as Draft);
  return (
    <div className={styles.leaf}>
      <div className={styles.row}>
        <Select
          size="xs"
          w={200}
          label={t("about")}
          allowDeselect={false}
          data={conditionNames.map((name) => ({ value: name, label: t(`condition.${name}`) }))}
          value={part.name}
          onChange={(name) => name && change({ name, fields: firstFields[name] })}
        />
        <ConditionFields name={part.name} fields={part.fields} onChange={(fields) => change({ fields })} />
        <PartActions part={part} onChange={onChange} />
      </div>
    </div>
  );
}

function PartActions({ part, onChange }: Pick<PartProps<Draft>, "part" | "onChange">) {
  const t = useTranslations("segmentBuilder");
  return (
    <Group gap={8} wrap="nowrap">
      <Switch
        size="xs"
        label={t("not")}
        checked={part.negated}
        onChange={(event) => {
          const negated = event.currentTarget.checked;
          onChange(part.key, (before) => ({ ...before, negated }));
        }}
      />
      <ActionIcon variant="subtle" color="gray" aria-label={t("remove")} onClick={() => onChange(part.key, () => null)}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
