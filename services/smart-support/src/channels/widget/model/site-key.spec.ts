import { randomBytes, randomUUID } from "node:crypto";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { describe, expect, it } from "@jest/globals";
import { makeSiteKey, saltBytes, tenantOfSiteKey } from "./site-key.ts";

describe("a site key", () => {
  it("says whose it is, and is another each time", () => {
    const tenantId = parseTenantId(randomUUID());
    const keys = [makeSiteKey(tenantId, randomBytes(saltBytes)), makeSiteKey(tenantId, randomBytes(saltBytes))];
    expect(keys.map(tenantOfSiteKey)).toEqual([tenantId, tenantId]);
    expect(keys[0]).not.toBe(keys[1]);
    expect(keys[0]).toMatch(/^bws_[\w-]{34}$/);
  });

  it("is none where it has another shape", () => {
    const tenantId = parseTenantId(randomUUID());
    const key = makeSiteKey(tenantId, randomBytes(saltBytes));
    for (const other of ["", "bws_", key.slice(0, -2), key.slice(4), `${key}AA`, "bws_'; DROP TABLE customer; --"])
      expect(tenantOfSiteKey(other)).toBeNull();
    expect(() => makeSiteKey(tenantId, randomBytes(3))).toThrow("9 random bytes; got 3");
  });
});
