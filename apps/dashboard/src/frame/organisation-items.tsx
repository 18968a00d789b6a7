"use client";
import { Menu } from "@mantine/core";
import { IconBuildingStore, IconFlask } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { goToOrganisation } from "../session/go-to-organisation.ts";
import { useViewer } from "../session/use-viewer.ts";
import { notifyRefused } from "../states/notify.ts";

/** The other organisations that this person may be in; nothing where there is none. */
export function OrganisationItems() {
  const t = useTranslations("organisations");
  const { viewer } = useViewer();
  const others = viewer?.organisations.filter(({ isCurrent }) => !isCurrent) ?? [];
  if (others.length === 0) return null;

  async function go(organisationId: string) {
    if (!(await goToOrganisation(organisationId))) notifyRefused(t("failed"), [{ message: t("failedText") }]);
  }

  return (
    <>
      <Menu.Label>{t("switch")}</Menu.Label>
      {others.map(({ id, organisationId, name, isSandbox }) => {
        const Icon = isSandbox ? IconFlask : IconBuildingStore;
        return (
          <Menu.Item
            key={id}
            leftSection={<Icon size={16} stroke={1.6} aria-hidden />}
            onClick={() => void go(organisationId)}
          >
            {name}
          </Menu.Item>
        );
      })}
      <Menu.Divider />
    </>
  );
}
