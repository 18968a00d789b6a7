import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useFormat } from "../../format/use-format.ts";
import { SmallTable } from "../../table/small-table.tsx";

interface PositionChangeProps {
  rows: readonly {
    name: "onHand" | "reserved" | "available" | "inTransit";
    before: number;
    after: number;
  }[];
}

/** What an act would change, before it is done. */
export function PositionChange({ rows }: PositionChangeProps) {
  const t = useTranslations("positionChange");
  const format = useFormat();
  return (
    <div aria-live="polite">
      <SmallTable
        heads={[t("what"), t("now"), t("after")]}
        rows={rows.map(({ name, before, after }) => ({
          id: name,
          name: t(name),
          cells: [
            format.units(before),
            <Fragment key="after">
              <b>{format.units(after)}</b>
              {after === before ? null : <small>{format.signed(after - before)}</small>}
            </Fragment>,
          ],
        }))}
      />
    </div>
  );
}
