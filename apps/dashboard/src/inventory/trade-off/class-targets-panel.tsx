"use client";
import { Text, Title, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "next-intl";
import { useFormat } from "../../format/use-format.ts";
import type { ServiceTargetsQuery } from "../../gql/graphql.ts";
import { Panel } from "../../states/panel.tsx";
import { abcClasses, type ProductClass, xyzClasses } from "./target-scope.ts";
import styles from "./trade-off.module.css";

interface ClassTargetsPanelProps {
  targets: ServiceTargetsQuery;
  abc: string | null;
  xyz: string | null;
  onChoose: (chosen: ProductClass | { abcClass: null; xyzClass: null }) => void;
}

/** The targets of the nine classes; choosing one looks at its products. */
export function ClassTargetsPanel({ targets, abc, xyz, onChoose }: ClassTargetsPanelProps) {
  const t = useTranslations("tradeOff.classes");
  const filters = useTranslations("tradeOff.filter");
  const format = useFormat();
  const { serviceTarget: ofAll } = targets.organisation;
  const of = ({ abcClass, xyzClass }: ProductClass) =>
    targets.inventoryClassTargets.find((each) => each.abcClass === abcClass && each.xyzClass === xyzClass);
  return (
    <Panel>
      <Title order={2}>{t("title")}</Title>
      <Text size="xs" className="muted" mt={4} mb={8}>
        {typeof ofAll === "number" ? t("covered", { rate: format.rate(ofAll) }) : t("text")}
      </Text>
      <table className={styles.classes} data-covered={typeof ofAll === "number" || undefined}>
        <thead>
          <tr>
            <td />
            {xyzClasses.map((xyzClass) => (
              <th key={xyzClass} scope="col" title={filters(`xyzName.${xyzClass}`)}>
                {xyzClass}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {abcClasses.map((abcClass) => (
            <tr key={abcClass}>
              <th scope="row" title={filters(`abcName.${abcClass}`)}>
                {abcClass}
              </th>
              {xyzClasses.map((xyzClass) => {
                const each = of({ abcClass, xyzClass });
                const chosen = abc === abcClass && xyz === xyzClass;
                const rate = typeof each?.serviceTarget === "number" ? format.rate(each.serviceTarget) : t("leastCost");
                const count = t("positions", { count: each?.positionCount ?? 0 });
                return (
                  <td key={xyzClass}>
                    <button
                      type="button"
                      aria-pressed={chosen}
                      onClick={() => onChoose(chosen ? { abcClass: null, xyzClass: null } : { abcClass, xyzClass })}
                    >
                      <VisuallyHidden>{t("look", { name: `${abcClass}${xyzClass}` })} </VisuallyHidden>
                      <b>{rate}</b> <small>{count}</small>
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
