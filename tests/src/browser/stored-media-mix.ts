import { storeRecovery } from "@bellwether/ad-roi/decide/recovery/store-recovery";
import { testRecovery } from "@bellwether/ad-roi/decide/recovery/test-recovery";
import { mediaMixTask, mediaMixVariant } from "@bellwether/ad-roi/media-mix/contract";
import type { FittedMediaMix } from "@bellwether/ad-roi/media-mix/model/fitted-media-mix";
import { mediaReport } from "@bellwether/ad-roi/media-mix/model/media-report";
import { storeFit } from "@bellwether/ad-roi/media-mix/stored-fit";
import { inventedMediaMix } from "@bellwether/ad-roi/testing/invented-media-mix";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { Stack } from "../stack/stack.ts";
import { yesterday } from "./stock-files.ts";

const weeks = 52;
const dayMs = 86_400_000;

/** First days of a year of weeks that ends yesterday. */
const periods = () =>
  Array.from({ length: weeks }, (_, week) =>
    new Date(Date.parse(yesterday()) - (7 * (weeks - week) - 1) * dayMs).toISOString().slice(0, 10),
  );

/** What the three channels of the advertised shop would do, of which social is saturated and posters are uncertain. */
function fit(factor: number, currency: string): FittedMediaMix {
  const wave = (mean: number, every: number) =>
    Array.from({ length: weeks }, (_, week) => (week % every === 0 ? mean * 2 : mean));
  const channels = [
    {
      channel: "search",
      spend: wave(280, 5),
      retention: 0.2,
      half: 1.5,
      slope: 1,
      scale: 300,
      coefficient: 2_000 * factor,
    },
    { channel: "social", spend: wave(175, 4), retention: 0.5, half: 0.3, slope: 1, scale: 180, coefficient: 300 },
    {
      channel: "posters",
      spend: wave(100, 7),
      retention: 0.6,
      half: 1,
      slope: 1.6,
      scale: 120,
      coefficient: 400,
      spread: 0.5,
    },
  ];
  return inventedMediaMix(channels, { currency, periods: periods() });
}

/** Stores two media mixes with their self-tests as a training would, the later one in use: learning one takes minutes. */
export async function storeMediaMixes({ database, owner }: Stack): Promise<void> {
  const dataSource = createAppDataSource({
    url: database.appUrl,
    poolSize: 1,
    connectionTimeoutMs: 5_000,
    statementTimeoutMs: 20_000,
  });
  await dataSource.initialize();
  try {
    const door = new TenantDoor(dataSource);
    for (const factor of [0.4, 1]) await storeOne(door, owner.organisationId, factor);
  } finally {
    await dataSource.destroy();
  }
}

async function storeOne(door: TenantDoor, tenantId: TenantId, factor: number): Promise<void> {
  const [{ currency }]: [{ currency: string }] = await door.read(tenantId, (db) =>
    db.query("SELECT currency FROM organisation"),
  );
  const fitted = fit(factor, currency);
  const registry = new ModelRegistry();
  await door.write(tenantId, async (db) => {
    const champion = await registry.champion(db, mediaMixTask, mediaMixVariant);
    const { id } = await registry.register(db, {
      task: mediaMixTask,
      variant: mediaMixVariant,
      windowStart: fitted.periods[0]!,
      windowEnd: yesterday(),
      dataHash: String(factor),
      codeVersion: "1",
      seed: 1,
      engine: "none",
      artifactId: await storeFit(new ArtifactStore(door), tenantId, fitted, db),
      metrics: {
        score: 1 - factor / 10,
        baselineScore: 1,
        championScore: champion === null ? null : 1,
        report: mediaReport(fitted),
      },
    });
    const tested = await testRecovery(fitted, { modelVersionId: id, repeats: 2, seed: 1, refit: async () => fitted });
    await storeRecovery(db, id, tested);
    await registry.promote(db, id);
  });
}
