"use client";
import { ApolloProvider } from "@apollo/client/react";
import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { useLocale } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { createApolloClient } from "../graphql/client.ts";
import { cssVariables, theme } from "../theme/theme.ts";

/** What every page stands in: look, data and address state. */
export function Providers({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [client] = useState(() => createApolloClient(locale));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" limit={4} />
      <ApolloProvider client={client}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </ApolloProvider>
    </MantineProvider>
  );
}
