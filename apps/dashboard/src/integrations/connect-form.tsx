"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, PasswordInput, Select, Skeleton, Stack, Text, TextInput } from "@mantine/core";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { CrmConnectorsQuery } from "../gql/graphql.ts";
import { ErrorState } from "../states/error-state.tsx";
import { useFormAction } from "../states/use-form-action.ts";
import { crmConnectMutation, crmConnectorsQuery } from "./integrations.operations.ts";

type Connector = CrmConnectorsQuery["crmConnectors"][number];

/** Asks what a connector needs, as the connector itself describes it, and connects. */
export function ConnectForm({ onConnected }: { onConnected: (id: string) => void }) {
  const { data, error, refetch } = useQuery(crmConnectorsQuery);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} radius={8} />;
  return <ConnectorForm connectors={data.crmConnectors} onConnected={onConnected} />;
}

function ConnectorForm({ connectors, onConnected }: { connectors: Connector[]; onConnected: (id: string) => void }) {
  const t = useTranslations("integrations.form");
  const { run, busy, errorOf, forget } = useFormAction(["name", "object", "settings"]);
  const [connect] = useMutation(crmConnectMutation, { refetchQueries: ["Integrations"] });
  const [connector, setConnector] = useState(connectors[0]!);
  const [object, setObject] = useState(connectors[0]!.objects[0]!.name);
  const [name, setName] = useState("");
  const [values, setValues] = useState<Record<string, string>>({});

  function choose(chosen: string | null) {
    const found = connectors.find((each) => each.name === chosen);
    if (!found) return;
    setConnector(found);
    setObject(found.objects[0]!.name);
    setValues({});
    forget("settings");
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const settings = Object.entries(values).map(([setting, value]) => ({ name: setting, value }));
    const input = { name: name.trim() || connector.label, connector: connector.name, object, settings };
    const payload = await run(async () => (await connect({ variables: { input } })).data?.crmConnect, t("done"));
    if (payload?.connection) onConnected(payload.connection.id);
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={16}>
        <Select
          label={t("connector")}
          data={connectors.map((each) => ({ value: each.name, label: each.label }))}
          value={connector.name}
          allowDeselect={false}
          onChange={choose}
        />
        <Select
          label={t("object")}
          data={connector.objects.map((each) => ({ value: each.name, label: each.label }))}
          value={object}
          allowDeselect={false}
          onChange={(chosen) => chosen && setObject(chosen)}
          error={errorOf("object")}
        />
        <TextInput
          label={t("name")}
          placeholder={connector.label}
          value={name}
          maxLength={100}
          onChange={(event) => {
            setName(event.currentTarget.value);
            forget("name");
          }}
          error={errorOf("name")}
        />
        {connector.settings.map((setting) => (
          <SettingInput
            key={`${connector.name} ${setting.name}`}
            setting={setting}
            value={values[setting.name] ?? ""}
            onChange={(value) => {
              setValues((before) => ({ ...before, [setting.name]: value }));
              forget("settings");
            }}
          />
        ))}
        {errorOf("settings") ? (
          <Text size="sm" c="red" role="alert">
            {errorOf("settings")}
          </Text>
        ) : null}
        <Button type="submit" loading={busy}>
          {t("submit")}
        </Button>
      </Stack>
    </form>
  );
}

interface SettingInputProps {
  setting: Connector["settings"][number];
  value: string;
  onChange: (value: string) => void;
}

function SettingInput({ setting, value, onChange }: SettingInputProps) {
  const { label, hint, required, byDefault, choices, secret } = setting;
  const shared = { label, description: hint, withAsterisk: required };
  if (choices)
    return (
      <Select
        {...shared}
        data={choices}
        value={value || byDefault || null}
        allowDeselect={false}
        onChange={(chosen) => onChange(chosen ?? "")}
      />
    );
  const Input = secret ? PasswordInput : TextInput;
  return (
    <Input
      {...shared}
      placeholder={byDefault ?? ""}
      value={value}
      autoComplete="off"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
