"use client";
import { Button, Group } from "@mantine/core";
import { IconArrowsExchange, IconBookmark, IconPencil } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "../../session/use-viewer.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";
import type { ActPlace } from "./place.ts";
import { ReserveDialog } from "./reserve-dialog.tsx";
import { ShipDialog } from "./ship-dialog.tsx";

const acts = [
  { key: "adjust", icon: IconPencil, Dialog: AdjustDialog },
  { key: "reserve", icon: IconBookmark, Dialog: ReserveDialog },
  { key: "ship", icon: IconArrowsExchange, Dialog: ShipDialog },
] as const;

/** What can be done with the stock of a place: set it right, keep some of it, send some of it elsewhere. */
export function PlaceActs({ place }: { place: ActPlace }) {
  const t = useTranslations("placeActs");
  const { may } = useViewer();
  const [open, setOpen] = useState<(typeof acts)[number]["key"] | null>(null);
  const Opened = acts.find(({ key }) => key === open)?.Dialog;
  if (!may("STOCK_MANAGE")) return null;
  return (
    <>
      <Group gap={8} role="group" aria-label={t("label")}>
        {acts.map(({ key, icon: Icon }) => (
          <Button
            key={key}
            size="xs"
            variant="default"
            leftSection={<Icon size={14} aria-hidden />}
            onClick={() => setOpen(key)}
          >
            {t(key)}
          </Button>
        ))}
      </Group>
      {Opened ? <Opened place={place} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
