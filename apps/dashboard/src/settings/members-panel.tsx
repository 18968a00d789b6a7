"use client";
import { useMutation, useQuery } from "@apollo/client/react";
import { Button, Select } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useFormat } from "../format/use-format.ts";
import type { MembersQuery } from "../gql/graphql.ts";
import { useViewer } from "../session/use-viewer.ts";
import { ErrorState } from "../states/error-state.tsx";
import { useAction } from "../states/use-action.ts";
import type { Column } from "../table/column.ts";
import { DataTable } from "../table/data-table.tsx";
import { TableSkeleton } from "../table/table-skeleton.tsx";
import { ConfirmByName } from "./confirm-by-name.tsx";
import { MemberAdd } from "./member-add.tsx";
import { roles } from "./roles.ts";
import { memberRemoveMutation, memberRoleChangeMutation, membersQuery } from "./settings.operations.ts";

type Member = MembersQuery["members"][number];

/** Who works here, and as what. */
export function MembersPanel() {
  const t = useTranslations("members");
  const roleNames = useTranslations("role");
  const format = useFormat();
  const { viewer } = useViewer();
  const { run, busy } = useAction();
  const { data, error, refetch } = useQuery(membersQuery);
  const [changeRole] = useMutation(memberRoleChangeMutation);
  const [remove] = useMutation(memberRemoveMutation, { refetchQueries: ["Members"] });
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const self = viewer?.member?.id;
  const columns = useMemo(
    (): Column<Member>[] => [
      { id: "name", header: t("name"), value: (row) => row.name, card: "title" },
      { id: "email", header: t("email"), value: (row) => row.email },
      {
        id: "role",
        header: t("role"),
        value: (row) => roleNames(row.role),
        cell: (row) =>
          row.id === self ? (
            roleNames(row.role)
          ) : (
            <Select
              size="xs"
              w={140}
              aria-label={t("roleOf", { name: row.name })}
              data={roles.map((value) => ({ value, label: roleNames(value) }))}
              value={row.role}
              allowDeselect={false}
              disabled={busy}
              onChange={(value) => {
                const input = { memberId: row.id, role: value ?? row.role };
                void run(
                  async () => (await changeRole({ variables: { input } })).data?.memberRoleChange,
                  t("roleChanged"),
                );
              }}
            />
          ),
      },
      { id: "joined", header: t("joined"), value: (row) => row.joinedAt, cell: (row) => format.ago(row.joinedAt) },
      {
        id: "act",
        header: t("act"),
        value: () => null,
        sortable: false,
        exported: false,
        card: "foot",
        cell: (row) =>
          row.id === self ? null : (
            <Button size="compact-xs" variant="default" onClick={() => setLeaving(row)}>
              {t("remove")}
            </Button>
          ),
      },
    ],
    [t, roleNames, format, self, busy, run, changeRole],
  );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <TableSkeleton />;
  return (
    <>
      <DataTable
        name={t("title")}
        columns={columns}
        rows={data.members}
        rowId={(row) => row.id}
        nothing={t("nothing")}
        controls={
          <Button size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            {t("add")}
          </Button>
        }
      />
      {adding ? <MemberAdd onClose={() => setAdding(false)} /> : null}
      {leaving ? (
        <ConfirmByName
          title={t("removeTitle")}
          text={t("removeText", { name: leaving.name })}
          name={leaving.email}
          action={t("remove")}
          busy={busy}
          onClose={() => setLeaving(null)}
          onConfirm={async () => {
            const input = { memberId: leaving.id };
            const done = await run(
              async () => (await remove({ variables: { input } })).data?.memberRemove,
              t("removed"),
            );
            if (done) setLeaving(null);
          }}
        />
      ) : null}
    </>
  );
}
