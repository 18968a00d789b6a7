import { Button, Group, Menu } from "@mantine/core";
import { IconArrowLeft, IconInfoCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import type { ConversationBriefFragment, ConversationWholeFragment, SupportDeskQuery } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import { ConversationStatusTag } from "./conversation-status-tag.tsx";
import { DissatisfiedTag } from "./dissatisfied-tag.tsx";
import { DueTag } from "./due-tag.tsx";
import styles from "./inbox.module.css";
import { nameOfAsker } from "./name-of-asker.ts";
import { snoozeChoices, snoozeUntil } from "./snooze-until.ts";
import type { ConversationActs } from "./use-conversation-acts.ts";

interface ConversationHeadProps {
  conversation: ConversationWholeFragment;
  acts: ConversationActs;
  agents: SupportDeskQuery["supportAgents"];
  /** Others that it can be merged into. */
  others: readonly ConversationBriefFragment[];
  onBack: () => void;
  onDetails: () => void;
}

/** What a conversation is about, where it is, and what can be done with it. */
export function ConversationHead({ conversation, acts, agents, others, onBack, onDetails }: ConversationHeadProps) {
  const t = useTranslations("inbox");
  const { status, snoozedUntil, assignee } = conversation;
  const resolved = status === "RESOLVED";
  const mine = acts.me;
  return (
    <header className={styles.paneHead}>
      <Group gap={8} wrap="nowrap" className={styles.onPhone}>
        <Button size="xs" variant="subtle" leftSection={<IconArrowLeft size={14} aria-hidden />} onClick={onBack}>
          {t("back")}
        </Button>
        <Button size="xs" variant="subtle" leftSection={<IconInfoCircle size={14} aria-hidden />} onClick={onDetails}>
          {t("details")}
        </Button>
      </Group>
      <h2>{conversation.subject || t("visitor")}</h2>
      <div className={styles.tags}>
        <ConversationStatusTag status={status} />
        <DueTag {...conversation} />
        <Tag>{conversation.channel}</Tag>
        {conversation.isVerified ? <Tag tone="good">{t("verified")}</Tag> : null}
        {assignee ? <Tag>{t("with", { name: assignee.name ?? t("former") })}</Tag> : null}
        <DissatisfiedTag {...conversation} />
        {conversation.csat && conversation.csat > 2 ? <Tag>{t("csat", { mark: conversation.csat })}</Tag> : null}
      </div>
      <Group gap={8}>
        {resolved ? (
          <Button size="xs" variant="default" loading={acts.busy} onClick={() => void acts.reopen(conversation)}>
            {t("reopen")}
          </Button>
        ) : (
          <>
            <Button size="xs" loading={acts.busy} onClick={() => void acts.resolve(conversation)}>
              {t("resolve")}
            </Button>
            {mine === null || status === "AGENT" ? null : (
              <Button size="xs" variant="default" onClick={() => void acts.assign(conversation, mine)}>
                {t("take")}
              </Button>
            )}
            <Menu>
              <Menu.Target>
                <Button size="xs" variant="default">
                  {t("assign")}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {agents.map(({ memberId, member, load, capacity }) => (
                  <Menu.Item key={memberId} onClick={() => void acts.assign(conversation, memberId)}>
                    {t("agentLoad", { name: member?.name ?? t("former"), load, capacity })}
                  </Menu.Item>
                ))}
                {status === "AGENT" ? (
                  <Menu.Item onClick={() => void acts.assign(conversation, null)}>{t("release")}</Menu.Item>
                ) : null}
                {agents.length === 0 ? <Menu.Label>{t("noAgents")}</Menu.Label> : null}
              </Menu.Dropdown>
            </Menu>
            <Menu>
              <Menu.Target>
                <Button size="xs" variant="default">
                  {t("snooze")}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {snoozeChoices.map((choice) => (
                  <Menu.Item
                    key={choice}
                    onClick={() => void acts.snooze(conversation, snoozeUntil(choice, new Date()).toISOString())}
                  >
                    {t(`snoozeUntil.${choice}`)}
                  </Menu.Item>
                ))}
                {snoozedUntil ? (
                  <Menu.Item onClick={() => void acts.snooze(conversation, null)}>{t("wake")}</Menu.Item>
                ) : null}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
        <Menu>
          <Menu.Target>
            <Button size="xs" variant="default">
              {t("merge")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("mergeHint")}</Menu.Label>
            {others.slice(0, 10).map((one) => (
              <Menu.Item key={one.id} onClick={() => void acts.merge(conversation, one.id)}>
                {t("mergeInto", { name: nameOfAsker(one) ?? t("visitor"), subject: one.subject })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
    </header>
  );
}
