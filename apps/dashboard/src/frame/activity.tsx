"use client";
import { useQuery } from "@apollo/client/react";
import { ActionIcon, Indicator, Popover, Progress, Text, Tooltip } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useFormat } from "../format/use-format.ts";
import { JobStatusTag } from "../models/job-status-tag.tsx";
import { useJobTypeName } from "../models/use-job-type-name.ts";
import styles from "./frame.module.css";
import { activityQuery } from "./frame.operations.ts";
import { JobWatch } from "./job-watch.tsx";

const pollMilliseconds = 15_000;

/** Jobs under way and lately done. */
export function Activity() {
  const t = useTranslations("activity");
  const format = useFormat();
  const typeName = useJobTypeName();
  const { data } = useQuery(activityQuery, { pollInterval: pollMilliseconds, skipPollAttempt: () => document.hidden });
  const jobs = data?.jobs.nodes ?? [];
  const running = jobs.filter((job) => job.status === "RUNNING" || job.status === "QUEUED");
  const label = running.length > 0 ? t("running", { count: running.length }) : t("title");
  return (
    <>
      {running.map((job) => (
        <JobWatch key={job.id} jobId={job.id} />
      ))}
      <Popover position="bottom-end" width={320} trapFocus>
        <Popover.Target>
          <Tooltip label={label}>
            <Indicator disabled={running.length === 0} size={8} offset={6} color="accent" processing>
              <ActionIcon aria-label={label}>
                <IconBell size={18} stroke={1.6} />
              </ActionIcon>
            </Indicator>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <Text fw={600}>{t("title")}</Text>
          {jobs.length === 0 ? <Text className="muted">{t("none")}</Text> : null}
          {jobs.map((job) => (
            <div key={job.id} className={styles.job}>
              <div style={{ display: "flex", justifyContent: "space-between", gap: 8 }}>
                <span>{typeName(job.type)}</span>
                <JobStatusTag status={job.status} />
              </div>
              {job.status === "RUNNING" ? (
                <Progress value={job.progress * 100} size="xs" aria-label={typeName(job.type)} />
              ) : null}
              <Text size="xs" className="muted">
                {job.failure?.text ?? (job.status === "RUNNING" ? job.step?.text : null) ?? format.ago(job.createdAt)}
              </Text>
            </div>
          ))}
          <Link href="/models?tab=jobs">{t("all")}</Link>
        </Popover.Dropdown>
      </Popover>
    </>
  );
}
