"use client";
import { Button } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { JobWatch } from "../frame/job-watch.tsx";
import { useViewer } from "../session/use-viewer.ts";
import { useAction } from "../states/use-action.ts";
import { useMutationOnce } from "../states/use-mutation-once.ts";
import { inventoryPlanStartMutation } from "./inventory.operations.ts";

interface PlanStartProps {
  /** Whether this is what the page is for now. */
  primary?: boolean;
}

/** Has the planner look at all stock anew; what it made is shown when it is done. */
export function PlanStart({ primary = false }: PlanStartProps) {
  const t = useTranslations("planStart");
  const { may } = useViewer();
  const { run, busy } = useAction();
  const start = useMutationOnce(inventoryPlanStartMutation, []);
  const [jobId, setJobId] = useState<string | null>(null);
  if (!may("MODELS_MANAGE")) return null;

  async function plan() {
    const payload = await run(async () => (await start({}))?.inventoryPlanStart, t("started"));
    setJobId(payload?.job?.id ?? null);
  }

  return (
    <>
      {jobId ? <JobWatch jobId={jobId} /> : null}
      <Button variant={primary ? "filled" : "default"} onClick={() => void plan()} loading={busy}>
        {t("start")}
      </Button>
    </>
  );
}
