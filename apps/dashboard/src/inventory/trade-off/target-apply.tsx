"use client";
import { Button, Text } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ServiceTargetsQuery } from "../../gql/graphql.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { TargetDone } from "./target-done.tsx";
import type { TargetScope } from "./target-scope.ts";
import { useSetTarget } from "./use-set-target.ts";

interface TargetApplyProps {
  scope: TargetScope;
  /** Fill rate of the point, 0 … 1. */
  target: number;
  /** Positions that are looked at, and those whose target a setting gives. */
  positions: number;
  held: number;
  /** Undefined until it is known what stands. */
  targets: ServiceTargetsQuery | undefined;
}

/** Makes the point the target of what is looked at, says what that means, and takes it back. */
export function TargetApply({ scope, target, positions, held, targets }: TargetApplyProps) {
  const t = useTranslations("tradeOff.apply");
  const format = useFormat();
  const { may } = useViewer();
  const setting = useSetTarget();
  const { busy } = setting;
  if (!may("REPLENISHMENT_APPROVE")) return <Text className="muted">{t("mayNot")}</Text>;
  if (!targets) return null;
  const { organisation, location, inventoryClassTargets } = targets;

  function set() {
    const service = { serviceMeasure: "FILL_RATE" as const, serviceTarget: target };
    if (scope.kind === "classes") return setting.setClasses(scope.classes, target, inventoryClassTargets);
    return scope.kind === "location"
      ? setting.setSetting({ locationId: scope.locationId }, { ...service, version: location.version })
      : setting.setSetting({}, { ...service, version: organisation.version });
  }

  return (
    <div aria-live="polite">
      {setting.done ? (
        <TargetDone setting={setting} />
      ) : scope.kind === "none" ? (
        <Text className="muted">{t("none")}</Text>
      ) : scope.kind === "covered" ? (
        <>
          <Text className="muted" size="sm" mb={8}>
            {t("covered", { rate: format.rate(organisation.serviceTarget ?? 0) })}
          </Text>
          <Button
            variant="default"
            loading={busy}
            onClick={() => void setting.setSetting({}, { version: organisation.version })}
          >
            {t("takeAway")}
          </Button>
        </>
      ) : (
        <>
          <Text className="muted" size="sm" mb={8}>
            {t(`scope.${scope.kind}`, { count: scope.kind === "classes" ? scope.classes.length : 1 })}{" "}
            {scope.kind !== "classes" ? t("products") : held > 0 ? t("held", { held, count: positions }) : ""}
          </Text>
          <Button loading={busy} onClick={() => void set()}>
            {t("set", { rate: format.rate(target) })}
          </Button>
        </>
      )}
    </div>
  );
}
