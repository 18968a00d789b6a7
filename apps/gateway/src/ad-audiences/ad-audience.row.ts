import { adAudiencesStatement, type StoredAdAudience } from "@bellwether/campaigns/delivery/ads/ad-audience";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { failureText } from "../errors/failure.ts";
import { inKeyOrder } from "../loaders.ts";
import { globalId } from "../node/global-id.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import type { AdAudience } from "./ad-audience.type.ts";
import { isAdFailure } from "./ad-failure-codes.ts";

/** A list as callers are told: without its credentials. */
export function toAdAudience(
  { credentials, updatedAt, ...stored }: StoredAdAudience,
  locale: SentenceLocale,
): AdAudience {
  const { id, problem } = stored;
  return {
    ...stored,
    id: globalId("AdAudience", id),
    problem: problem !== null && isAdFailure(problem) ? failureText(locale, problem, {}) : null,
  };
}

/** Lists by their key; an organisation has a handful, so all are read at once. */
export function adAudienceByKey(db: TenantSnapshot): DataLoader<string, StoredAdAudience | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(
      keys,
      await db.query<StoredAdAudience>(adAudiencesStatement),
      ({ id }) => id,
      (row) => row,
    ),
  );
}
