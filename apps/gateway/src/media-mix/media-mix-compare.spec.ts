import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import type { MediaMixChannel } from "./media-mix.type.ts";
import { compareChannels } from "./media-mix-compare.ts";

const range = (mean: number, half: number) => ({ mean, lower: mean - half, upper: mean + half });

const channel = (name: string, roas: number | null, half = 0.2): MediaMixChannel => ({
  channel: name,
  isPaid: roas !== null,
  varies: true,
  spend: roas === null ? 0 : 100,
  contribution: range(100, 10),
  contributionShare: range(0.1, 0.01),
  roas: roas === null ? null : range(roas, half),
  marginalRoas: null,
  priorReturn: null,
  carriedOver: range(0.5, 0.1),
});

describe("compareChannels", () => {
  const changes = compareChannels(
    { channels: [channel("search", 1), channel("radio", 1), channel("press", 1), channel("letters", null)] },
    { channels: [channel("search", 2), channel("radio", 1.2), channel("video", 3), channel("letters", null)] },
  );
  const of = (name: string) => changes.find((change) => change.channel === name);

  it("says that a return changed where the intervals lie apart, and that it may be chance where they do not", () => {
    expect(of("search")).toMatchObject({ apart: true, roasBefore: { mean: 1 }, roasAfter: { mean: 2 } });
    expect(of("radio")).toMatchObject({ apart: false });
  });

  it("tells of channels that only one of the fits knows, and of those that cost nothing", () => {
    expect(of("video")).toMatchObject({ roasBefore: null, spendBefore: null, spendAfter: 100, apart: false });
    expect(of("press")).toMatchObject({ roasAfter: null, shareAfter: null, spendBefore: 100, apart: false });
    expect(of("letters")).toMatchObject({ roasBefore: null, roasAfter: null, apart: false });
  });
});
