import type { RecommendReport } from "@bellwether/customer-behaviour/recommend/choose-shown";
import { recommendTask, recommendVariant } from "@bellwether/customer-behaviour/recommend/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { type ModelVersionRow, modelVersionColumns, toModelVersion } from "../models/model-version.row.ts";
import type { RecommendationQuality } from "./recommendation-quality.type.ts";

interface QualityRow extends ModelVersionRow {
  report: RecommendReport | null;
  shown: string;
  /** What the champion chose, where the lists are its. */
  held: RecommendReport["chosen"] | null;
  listed: number;
}

/** The last training's judgement; null before there is one, and where nobody could be judged. */
export async function readRecommendationQuality(db: TenantSnapshot): Promise<RecommendationQuality | null> {
  const [row] = await db.query<QualityRow>(
    `SELECT ${modelVersionColumns}, v.metrics->'report' AS report, v.metrics->>'shown' AS shown,
       (SELECT c.metrics->'report'->>'chosen' FROM model_version c
        WHERE c.task = $1 AND c.variant = $2 AND c.status = 'CHAMPION') AS held,
       (SELECT count(*)::integer FROM recommendation r WHERE r.rank = 1) AS listed
     FROM model_version v WHERE v.task = $1 AND v.variant = $2 ORDER BY v.version DESC LIMIT 1`,
    [recommendTask, recommendVariant],
  );
  if (row === undefined || row.report === null) return null;
  const { chosen, customers, items, days, methods } = row.report;
  const shownBy = { CHOSEN: chosen, CHAMPION: row.held ?? chosen, POPULARITY: "POPULARITY" as const };
  return {
    modelVersion: toModelVersion(row),
    chosen,
    shown: shownBy[row.shown as keyof typeof shownBy],
    customers,
    products: items,
    days,
    listed: row.listed,
    methods: methods.map(({ name, all, newToThem }) => ({ method: name, all, newToThem })),
  };
}
