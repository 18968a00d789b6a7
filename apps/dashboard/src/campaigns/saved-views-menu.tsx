"use client";
import { Button, Menu, TextInput } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "../states/dialog.tsx";
import { useSavedViews } from "./use-saved-views.ts";

/** Views of the list that were named here: go to one, name this one, take one away. */
export function SavedViewsMenu({ list }: { list: string }) {
  const t = useTranslations("savedViews");
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const { views, save, forget } = useSavedViews(list);
  const [name, setName] = useState<string | null>(null);

  function keep() {
    const typed = name?.trim();
    if (!typed) return;
    save({ name: typed, query });
    setName(null);
  }

  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant="default" leftSection={<IconBookmark size={14} aria-hidden />}>
            {t("label")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => router.push(`${pathname}?${view.query}`)}>
              {view.name}
            </Menu.Item>
          ))}
          {views.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item onClick={() => setName("")}>{t("save")}</Menu.Item>
          {views.map((view) => (
            <Menu.Item key={view.name} c="dimmed" onClick={() => forget(view.name)}>
              {t("forget", { name: view.name })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {name === null ? null : (
        <Dialog title={t("save")} onClose={() => setName(null)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              keep();
            }}
          >
            <TextInput
              label={t("name")}
              value={name}
              maxLength={60}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <Button type="submit" mt={16} disabled={name.trim() === ""}>
              {t("keep")}
            </Button>
          </form>
        </Dialog>
      )}
    </>
  );
}
