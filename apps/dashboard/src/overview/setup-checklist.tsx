"use client";
import { Button, CloseButton } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { importAddress } from "../imports/import-address.ts";
import { Panel } from "../states/panel.tsx";
import styles from "./overview.module.css";
import type { SetupStep } from "./setup-steps.ts";

const addresses: Record<SetupStep, string> = {
  products: importAddress("PRODUCTS"),
  orders: importAddress("ORDERS"),
  train: "/models",
  key: "/settings?tab=keys",
  colleague: "/settings?tab=members",
};

/** The first run: steps that tick themselves, gone when all are done or when they are put away. */
export function SetupChecklist({ steps }: { steps: readonly { step: SetupStep; done: boolean }[] }) {
  const t = useTranslations("setup");
  const [away, setAway] = useLocalStorage({ key: "setup-away", defaultValue: false, getInitialValueInEffect: false });
  const done = steps.filter((step) => step.done).length;
  if (away || done === steps.length) return null;
  return (
    <Panel flush>
      <div className={styles.stepsHead}>
        <span>
          <strong>{t("title")}</strong> <span className="muted">{t("progress", { done, total: steps.length })}</span>
        </span>
        <CloseButton aria-label={t("away")} onClick={() => setAway(true)} />
      </div>
      {done > 0 ? (
        <ul className={styles.ticked}>
          {steps
            .filter((step) => step.done)
            .map(({ step }) => (
              <li key={step}>
                <IconCircleCheckFilled size={16} aria-label={t("done")} /> {t(`${step}.title`)}
              </li>
            ))}
        </ul>
      ) : null}
      <ol className={styles.steps}>
        {steps
          .filter((step) => !step.done)
          .map(({ step }) => (
            <li key={step} className={styles.step}>
              <IconCircle size={20} aria-hidden className={styles.open} />
              <span>
                <span className={styles.stepTitle}>{t(`${step}.title`)}</span>{" "}
                <span className="muted">{t(`${step}.text`)}</span>
              </span>
              <Button component={Link} href={addresses[step]} variant="default" size="xs">
                {t(`${step}.action`)}
              </Button>
            </li>
          ))}
      </ol>
    </Panel>
  );
}
