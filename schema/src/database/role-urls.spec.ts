import { describe, expect, it } from "@jest/globals";
import { rolePassword, roleUrl } from "./role-urls.ts";

describe("roleUrl", () => {
  it("keeps server and database and changes name and password", () => {
    const url = new URL(
      roleUrl("postgres://owner:s%40cret@db.example:5433/bellwether?sslmode=require", "bellwether_app"),
    );
    expect(url.username).toBe("bellwether_app");
    expect(url.password).toBe(rolePassword("s@cret", "bellwether_app"));
    expect(url.host).toBe("db.example:5433");
    expect(url.pathname + url.search).toBe("/bellwether?sslmode=require");
  });

  it("gives each role a password of its own", () => {
    expect(rolePassword("s", "bellwether_app")).not.toBe(rolePassword("s", "bellwether_auth"));
    expect(rolePassword("s", "bellwether_app")).toMatch(/^[0-9a-f]{64}$/);
  });

  it("refuses an owner without a password, naming what to set instead", () => {
    expect(() => roleUrl("postgres://owner@db.example/bellwether", "bellwether_auth")).toThrow(/DATABASE_AUTH_URL/);
  });
});
