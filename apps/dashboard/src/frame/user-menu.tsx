"use client";
import { ActionIcon, Menu, Text, Tooltip } from "@mantine/core";
import { IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { authClient } from "../session/auth-client.ts";
import { useViewer } from "../session/use-viewer.ts";
import { OrganisationItems } from "./organisation-items.tsx";

/** Who is signed in, where else they may be, and the way out. */
export function UserMenu() {
  const t = useTranslations("frame");
  const roles = useTranslations("role");
  const { viewer } = useViewer();

  async function signOut() {
    await authClient.signOut();
    window.location.assign("/sign-in");
  }

  const member = viewer?.member;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Tooltip label={t("account")}>
          <ActionIcon aria-label={t("account")}>
            <IconUserCircle size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {member ? (
          <Menu.Label>
            <Text size="sm" fw={550} c="var(--bw-text)">
              {member.name}
            </Text>
            {member.email}
            <br />
            {roles(member.role)}
          </Menu.Label>
        ) : null}
        <OrganisationItems />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} aria-hidden />} onClick={signOut}>
          {t("signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
