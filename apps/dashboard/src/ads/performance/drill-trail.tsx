import { UnstyledButton } from "@mantine/core";
import { useTranslations } from "next-intl";
import styles from "./performance.module.css";
import type { PerformanceState } from "./use-performance-state.ts";

/** How deep the table looks, and the way back: all ads, a channel, a campaign. */
export function DrillTrail({ state, nameOf }: { state: PerformanceState; nameOf: (channel: string) => string }) {
  const t = useTranslations("adPerformance");
  const { channel, campaign, geo, setState } = state;
  if (channel === null && campaign === null && geo === null) return null;
  const steps = [
    { key: "all", name: t("all"), open: () => setState({ by: "CHANNEL", channel: null, campaign: null, geo: null }) },
    ...(channel === null
      ? []
      : [{ key: "channel", name: nameOf(channel), open: () => setState({ by: "CAMPAIGN", campaign: null }) }]),
    ...(campaign === null ? [] : [{ key: "campaign", name: campaign, open: () => setState({ by: "DAY" }) }]),
    ...(geo === null ? [] : [{ key: "geo", name: geo, open: () => setState({ by: "DAY" }) }]),
  ];
  return (
    <nav className={styles.trail} aria-label={t("trail")}>
      {steps.map(({ key, name, open }, at) => (
        <span key={key}>
          {at > 0 ? <span aria-hidden>› </span> : null}
          {at < steps.length - 1 ? (
            <UnstyledButton className={styles.drill} fz="inherit" onClick={() => void open()}>
              {name}
            </UnstyledButton>
          ) : (
            <span aria-current="true">{name}</span>
          )}
        </span>
      ))}
    </nav>
  );
}
