"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group, Skeleton, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "../../session/use-viewer.ts";
import { EmptyState } from "../../states/empty-state.tsx";
import { ErrorState } from "../../states/error-state.tsx";
import styles from "../settings.module.css";
import { AdAudienceCard } from "./ad-audience-card.tsx";
import { AdAudienceForm } from "./ad-audience-form.tsx";
import { adAudiencesQuery } from "./ads.operations.ts";

/** Lists of people at ad platforms that campaigns fill, and whether they can. */
export function AdAudiencesPanel() {
  const t = useTranslations("adAudiences");
  const { may } = useViewer();
  const { data, error, refetch } = useQuery(adAudiencesQuery, { fetchPolicy: "cache-and-network" });
  const [connecting, setConnecting] = useState(false);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} radius={8} />;
  const connect = may("INTEGRATIONS_MANAGE") ? (
    <Button size="xs" leftSection={<IconUsersPlus size={14} aria-hidden />} onClick={() => setConnecting(true)}>
      {t("connect")}
    </Button>
  ) : null;
  return (
    <div className={styles.stack}>
      {data.adAudiences.length === 0 ? (
        <EmptyState
          icon={<IconUsersPlus size={24} stroke={1.5} />}
          title={t("empty.title")}
          text={t("empty.text")}
          action={connect}
        />
      ) : (
        <>
          <Group justify="space-between" align="flex-start">
            <Text className="muted" maw={720}>
              {t("text")}
            </Text>
            {connect}
          </Group>
          {data.adAudiences.map((list) => (
            <AdAudienceCard key={list.id} list={list} />
          ))}
        </>
      )}
      {connecting ? <AdAudienceForm list={null} onClose={() => setConnecting(false)} /> : null}
    </div>
  );
}
