"use client";
import { Alert, Button, Group, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { BrandMark } from "../frame/brand-mark.tsx";
import { LanguageMenu } from "../frame/language-menu.tsx";
import { ThemeMenu } from "../frame/theme-menu.tsx";
import { authClient } from "./auth-client.ts";
import { nextPage } from "./next-page.ts";
import styles from "./sign-in.module.css";

type Refusal = "wrong" | "often" | "unavailable";

function refusalOf(status: number): Refusal {
  if (status === 429) return "often";
  return status >= 400 && status < 500 ? "wrong" : "unavailable";
}

/** The way in: e-mail and password. */
export function SignInPage({ next }: { next: string | null }) {
  const t = useTranslations("signIn");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function signIn(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setRefusal(null);
    try {
      const { error } = await authClient.signIn.email({ email, password });
      if (!error) return window.location.assign(nextPage(next));
      setRefusal(refusalOf(error.status));
    } catch {
      setRefusal("unavailable");
    }
    setBusy(false);
  }

  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <div className={styles.panel}>
          <div className={styles.brand}>
            <BrandMark size={24} />
            Bellwether
          </div>
          <Title order={1} mb={16}>
            {t("title")}
          </Title>
          <form onSubmit={signIn}>
            <Stack gap={12}>
              {refusal ? (
                <Alert color="red" variant="outline" role="alert" py={8}>
                  {t(`refusal.${refusal}`)}
                </Alert>
              ) : null}
              <TextInput
                label={t("email")}
                name="email"
                type="email"
                autoComplete="username"
                required
                withAsterisk={false}
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <PasswordInput
                label={t("password")}
                name="password"
                autoComplete="current-password"
                required
                withAsterisk={false}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                visibilityToggleButtonProps={{ "aria-label": t("showPassword"), tabIndex: 0, "aria-hidden": false }}
              />
              <Button type="submit" loading={busy} mt={4}>
                {t("submit")}
              </Button>
            </Stack>
          </form>
        </div>
        <div className={styles.foot}>
          <span>{t("first")}</span>
          <Group gap={2} wrap="nowrap">
            <LanguageMenu />
            <ThemeMenu />
          </Group>
        </div>
      </div>
    </main>
  );
}
