"use client";
import { useQuery } from "@apollo/client/react";
import { Button, Group } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import { fresh } from "../../graphql/fresh.ts";
import { useViewer } from "../../session/use-viewer.ts";
import { TargetDone } from "../trade-off/target-done.tsx";
import { useSetTarget } from "../trade-off/use-set-target.ts";
import { placeSettingQuery } from "./product-stock.operations.ts";
import type { PlacePolicy } from "./product-stock-data.ts";

interface CurveApplyProps {
  productId: string;
  locationId: string;
  measure: PlacePolicy["serviceMeasure"];
  /** Target of the point, 0 … 1; null while it stands where the policy does. */
  target: number | null;
}

/** Makes the point the product's own target at the place, or gives the product back to its class. */
export function CurveApply({ productId, locationId, measure, target }: CurveApplyProps) {
  const t = useTranslations("curve.apply");
  const format = useFormat();
  const { may } = useViewer();
  const setting = useSetTarget();
  const of = { productId, locationId };
  const { data } = useQuery(placeSettingQuery, { ...fresh, variables: of });
  const stands = data?.inventoryServiceSetting;
  if (!may("REPLENISHMENT_APPROVE") || !stands) return null;
  const own = typeof stands.serviceTarget === "number";
  if (setting.done) return <TargetDone setting={setting} />;
  return (
    <Group gap={8}>
      {target === null ? null : (
        <Button
          size="xs"
          loading={setting.busy}
          onClick={() =>
            void setting.setSetting(of, {
              serviceMeasure: measure === "CYCLE" ? "CYCLE" : "FILL_RATE",
              serviceTarget: target,
              version: stands.version,
            })
          }
        >
          {t("set", { rate: format.rate(target) })}
        </Button>
      )}
      {own ? (
        <Button
          size="xs"
          variant="default"
          loading={setting.busy}
          onClick={() => void setting.setSetting(of, { version: stands.version })}
        >
          {t("giveBack", { rate: format.rate(stands.serviceTarget ?? 0) })}
        </Button>
      ) : null}
    </Group>
  );
}
