"use client";
import { AppShell } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { saveCookie } from "./cookie.ts";
import styles from "./frame.module.css";
import { Palette } from "./palette.tsx";
import { Rail } from "./rail.tsx";
import { SandboxBanner } from "./sandbox-banner.tsx";
import { TopBar } from "./top-bar.tsx";

/** Rail, top bar and the page between them. */
export function Frame({ folded: initiallyFolded, children }: { folded: boolean; children: ReactNode }) {
  const t = useTranslations("frame");
  const nav = useTranslations("nav");
  const [folded, setFolded] = useState(initiallyFolded);
  const [drawer, { toggle, close }] = useDisclosure(false);

  function fold() {
    saveCookie("rail", folded ? "open" : "folded");
    setFolded(!folded);
  }

  return (
    <AppShell
      layout="alt"
      header={{ height: 52 }}
      navbar={{ width: folded ? 56 : 216, breakpoint: "sm", collapsed: { mobile: !drawer } }}
      transitionDuration={120}
    >
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <AppShell.Header>
        <TopBar drawer={drawer} onDrawer={toggle} />
      </AppShell.Header>
      <AppShell.Navbar aria-label={nav("label")}>
        <div style={{ height: "100%" }} className="mantine-visible-from-sm">
          <Rail folded={folded} onFold={fold} onLeave={close} />
        </div>
        <div style={{ height: "100%" }} className="mantine-hidden-from-sm">
          <Rail folded={false} onLeave={close} />
        </div>
      </AppShell.Navbar>
      <AppShell.Main className={styles.main}>
        <SandboxBanner />
        <div className={styles.content} id="content" tabIndex={-1} style={{ outline: "none" }}>
          {children}
        </div>
      </AppShell.Main>
      <Palette />
    </AppShell>
  );
}
