import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import styles from "../inventory.module.css";

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
    <table className={styles.compare} aria-live="polite">
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("now")}</th>
          <th scope="col">{t("after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{t(name)}</th>
            <td>{format.units(before)}</td>
            <td>
              <b>{format.units(after)}</b>
              {after === before ? null : <small>{format.signed(after - before)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
