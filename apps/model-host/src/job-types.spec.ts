import { MailLinks } from "@bellwether/campaigns/delivery/model/mail-links";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { expect, it } from "@jest/globals";
import { bellwetherParts } from "./bellwether-parts.ts";
import { jobTypes } from "./job-types.ts";

it("every job of the platform has a queue, and every queue somebody who works on it", () => {
  const outside = {
    secrets: new SecretBox("a key of this test"),
    destinations: new Destinations(undefined),
    encodersFolder: undefined,
    links: new MailLinks("a key of this test", "https://app.example"),
    keptModelVersions: 1,
  };
  const jobs = [...bellwetherParts.jobs, ...(bellwetherParts.outsideJobs?.(outside) ?? [])];
  expect(jobs.map(({ type }) => type).sort()).toEqual([...jobTypes].sort());
});
