import { Text } from "@mantine/core";
import Link from "next/link";
import { Sparkline } from "../../charts/sparkline.tsx";
import type { Format } from "../../format/use-format.ts";
import type { SegmentsQuery } from "../../gql/graphql.ts";
import { Tag } from "../../states/tag.tsx";
import type { Column } from "../../table/column.ts";
import { segmentAddress } from "./segment-address.ts";

type SegmentRow = SegmentsQuery["segments"][number];
type Name = "name" | "sentence" | "members" | "trend" | "updated";

/** Columns of the list of segments. */
export function segmentColumns(
  word: (name: Name) => string,
  state: (state: "building" | "archived") => string,
  format: Format,
): Column<SegmentRow>[] {
  const column = (id: Name) => ({ id, header: word(id) });
  return [
    {
      ...column("name"),
      value: (row) => row.name,
      cell: (row) => <Link href={segmentAddress(row.id)}>{row.name}</Link>,
      card: "title",
      width: "220px",
    },
    {
      ...column("sentence"),
      value: (row) => row.sentence,
      cell: (row) => (
        <Text size="sm" c="dimmed" lineClamp={2} title={row.sentence}>
          {row.sentence}
        </Text>
      ),
      sortable: false,
    },
    {
      ...column("members"),
      value: (row) => row.memberCount,
      cell: (row) =>
        row.archivedAt || row.building ? (
          <Tag>{state(row.archivedAt ? "archived" : "building")}</Tag>
        ) : (
          format.units(row.memberCount)
        ),
      numeric: true,
      width: "120px",
    },
    {
      ...column("trend"),
      value: () => null,
      cell: (row) => <Sparkline past={row.history.members} />,
      sortable: false,
      exported: false,
      card: "none",
      width: "140px",
    },
    {
      ...column("updated"),
      value: (row) => row.updatedAt,
      cell: (row) => format.instant(row.updatedAt),
      optional: true,
    },
  ];
}
