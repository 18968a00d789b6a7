"use client";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider, mergeThemeOverrides } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useLocale, useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useMemo, useState } from "react";
import { createApolloClient } from "../graphql/client.ts";
import { cssVariables, theme } from "../theme/theme.ts";

/** What every page stands in: look, data and address state. */
export function Providers({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const t = useTranslations("dialog");
  // What puts a notification away is a cross, which says nothing to those who cannot see it.
  const named = useMemo(
    () =>
      mergeThemeOverrides(theme, {
        components: { Notification: { defaultProps: { closeButtonProps: { "aria-label": t("close") } } } },
      }),
    [t],
  );
  const [client] = useState(() => createApolloClient(locale));
  return (
    <MantineProvider theme={named} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <ApolloProvider client={client}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </ApolloProvider>
    </MantineProvider>
  );
}
