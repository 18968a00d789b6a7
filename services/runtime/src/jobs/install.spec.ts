import { createTestDatabase, type TestDatabase } from "@bellwether/infra/testing/test-database";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { installQueues } from "./install.ts";

describe("installQueues", () => {
  let database: TestDatabase;
  let owner: pg.Client;
  let app: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.ownerUrl });
    app = new pg.Client({ connectionString: database.appUrl });
    await Promise.all([owner.connect(), app.connect()]);
  });

  afterAll(async () => {
    await Promise.all([owner.end(), app.end()]);
    await database.drop();
  });

  const queues = async () =>
    (await owner.query("SELECT name, dead_letter, retry_delay FROM pgboss.queue ORDER BY name")).rows as unknown[];

  it("makes each type's queue and the common ones, also when several processes start at once", async () => {
    const types = ["test.one", "test.two"];
    await Promise.all([1, 2, 3].map(() => installQueues(database.ownerUrl, types)));
    const dead = "bellwether.dead-letters";
    expect(await queues()).toEqual([
      { name: "bellwether.campaigns", dead_letter: null, retry_delay: null },
      { name: "bellwether.change-telling", dead_letter: null, retry_delay: null },
      { name: dead, dead_letter: null, retry_delay: null },
      { name: "bellwether.schedules", dead_letter: null, retry_delay: null },
      { name: "bellwether.segments", dead_letter: null, retry_delay: null },
      { name: "bellwether.support-clock", dead_letter: null, retry_delay: null },
      { name: "bellwether.support-turns", dead_letter: null, retry_delay: null },
      { name: "bellwether.webhook-upkeep", dead_letter: null, retry_delay: null },
      { name: "bellwether.webhooks", dead_letter: null, retry_delay: null },
      { name: "test.one", dead_letter: dead, retry_delay: 5 },
      { name: "test.two", dead_letter: dead, retry_delay: 5 },
    ]);
  });

  it("keeps waiting jobs, adds new queues and takes on new settings when run again", async () => {
    await app.query("INSERT INTO pgboss.job (name, data) VALUES ('test.one', '{}')");
    await installQueues(database.ownerUrl, ["test.one", "test.three"], { retryDelaySeconds: 9 });
    expect(await queues()).toContainEqual(expect.objectContaining({ name: "test.one", retry_delay: 9 }));
    expect(await queues()).toContainEqual(expect.objectContaining({ name: "test.three" }));
    expect((await app.query("SELECT 1 FROM pgboss.job WHERE name = 'test.one'")).rowCount).toBe(1);
  });

  it.each([
    ["make a queue", "SELECT pgboss.create_queue('test.mine', '{}')"],
    ["change the tables", "ALTER TABLE pgboss.job ADD COLUMN mine text"],
    ["empty them", "TRUNCATE pgboss.job"],
  ])("does not let the application %s", async (_case, statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it("says what is wrong when the owner cannot be reached", async () => {
    await expect(installQueues("postgres://nobody:nothing@127.0.0.1:1/none", [])).rejects.toThrow(/ECONNREFUSED/);
  });
});
