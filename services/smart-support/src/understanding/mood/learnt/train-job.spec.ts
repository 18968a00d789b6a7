import { randomUUID } from "node:crypto";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { JobDesk } from "@bellwether/runtime/testing/job-desk";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { readVocabulary } from "../../entities/read-vocabulary.ts";
import { ChampionClassifiers } from "../../serve/champion-intents.ts";
import { understandText } from "../../serve/understand-text.ts";
import { sentimentOf } from "../sentiment-of.ts";
import { supportMoodJobType } from "./contract.ts";
import { supportMoodTrainJob } from "./train-job.ts";

const things = ["kettle", "teapot", "cup", "tray", "lid", "strainer", "caddy", "whisk", "spoon", "bowl", "jug", "mat"];
/** Words that no list has: how these customers say that they are displeased, or pleased. */
const [grumbles, cheers] = [
  ["the {} leaks all over", "my {} went straight in the bin", "the {} wobbles like jelly"],
  ["the {} sits snug in the hand", "my {} keeps its heat for hours", "the {} pours without a drip"],
];
const said = (patterns: readonly string[]) =>
  patterns.flatMap((pattern) => things.map((thing) => pattern.replace("{}", thing)));

interface Trained {
  promoted: boolean;
  reason?: { code: string };
}

describe("a training of moods", () => {
  let desk: JobDesk;
  let tenantId: TenantId;
  beforeAll(async () => {
    desk = await JobDesk.open([supportMoodTrainJob as AnyJobDefinition], 1);
  }, 120_000);
  afterAll(() => desk.close());
  beforeEach(async () => {
    tenantId = await desk.database.addTenant();
  });

  const train = () => desk.run<Trained>(tenantId, supportMoodJobType, {});
  const rate = (texts: readonly string[], mark: number) =>
    desk.database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO conversation (id, channel, locale, status, resolved_at, csat, csat_comment, csat_at)
         SELECT gen_random_uuid(), 'API', 'en', 'RESOLVED', now(), $2, text, now() FROM unnest($1::text[]) AS text`,
        [texts, mark],
      ),
    );
  const label = (texts: readonly string[], mood: string) =>
    desk.database.door.write(tenantId, (db) =>
      db.query(
        `INSERT INTO support_example (id, text, source, status, mood) SELECT gen_random_uuid(), text, 'IMPORT', 'ACCEPTED', $2
         FROM unnest($1::text[]) AS text`,
        [texts, mood],
      ),
    );
  const understand = async (text: string) => {
    const { door } = desk.database;
    const champions = await new ChampionClassifiers({ door, artifacts: new ArtifactStore(door) }).of(tenantId);
    return understandText(text, champions, await door.read(tenantId, readVocabulary)).sentiment;
  };

  it("tells moods by words that customers used beside marks and in labelled messages, and others by the list", async () => {
    await rate(said(grumbles), 1);
    await label(said(cheers), "POSITIVE");
    expect(sentimentOf("the saucer leaks all over").label).toBe("NEUTRAL");
    expect(await train()).toMatchObject({ promoted: true });
    expect(await understand("the saucer leaks all over")).toMatchObject({ label: "NEGATIVE" });
    expect((await understand("the saucer leaks all over")).negative).toBeGreaterThan(0.8);
    expect(await understand("the saucer pours without a drip")).toMatchObject({ label: "POSITIVE" });
    // Nothing of it was taught.
    expect(await understand("糟糕透了")).toEqual(sentimentOf("糟糕透了"));
    expect(sentimentOf("糟糕透了").label).toBe("NEGATIVE");
  });

  it("leaves it to the list where that tells as much, and where little was said", async () => {
    await rate(said(["the {} is awful", "a terrible {}"]), 1);
    await rate(said(["the {} is great", "an excellent {}"]), 5);
    expect(await train()).toMatchObject({ promoted: false });
    const [version] = await desk.database.rows<{ reasons: { code: string }[] }>(
      tenantId,
      "SELECT reasons FROM model_version",
    );
    expect(version!.reasons.map(({ code }) => code)).toContain("support-mood.not-clear");
    expect(await understand("This is awful")).toEqual(sentimentOf("This is awful"));
    tenantId = await desk.database.addTenant();
    await rate([`awful ${randomUUID()}`], 1);
    expect(await train()).toMatchObject({ promoted: false, reason: { code: "support-mood.too-few" } });
  });
});
