import { type MediaMixReport, mediaMixTask, mediaMixVariant } from "@bellwether/ad-roi/media-mix/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { MediaMix, MediaMixRecovery } from "./media-mix.type.ts";

/**
 * The media mix of a version: by default the one in use, or the newest that did not converge where none is; its diagnostics say so.
 *
 * @param asked key of a version, or null
 */
export async function readMediaMix(db: TenantSnapshot, asked: string | null): Promise<MediaMix | null> {
  const [row] = await db.query<{ id: string; report: MediaMixReport }>(
    `SELECT id, metrics->'report' AS report FROM model_version
     WHERE task = $1 AND variant = $2 AND metrics ? 'report' AND ($3::uuid IS NULL OR id = $3)
     ORDER BY status = 'CHAMPION' DESC, version DESC LIMIT 1`,
    [mediaMixTask, mediaMixVariant, asked],
  );
  if (row === undefined) return null;
  const { channels, baseline, ...report } = row.report;
  return {
    modelVersionKey: row.id,
    ...report,
    channels,
    responseCurves: channels.flatMap(({ channel, curve }) => (curve === null ? [] : [{ channel, ...curve }])),
    contributions: [
      { channel: null, ...baseline },
      ...channels.map(({ channel, contributions }) => ({ channel, ...contributions })),
    ],
  };
}

/** What the version's self-test found, by channel, what an experiment would teach most about first; none before it ran. */
export async function readRecovery(db: TenantSnapshot, versionKey: string): Promise<MediaMixRecovery[]> {
  const rows = await db.query<MediaMixRecovery>(
    `SELECT channel, true_return AS "trueReturn", found_return AS "foundReturn", error, coverage, repeats, narrowing,
       alike_channel AS "alikeChannel", held_for AS "heldFor", experiment_worth AS "experimentWorth"
     FROM media_mix_recovery WHERE model_version_id = $1 ORDER BY experiment_worth DESC NULLS LAST, channel`,
    [versionKey],
  );
  return [...rows];
}
