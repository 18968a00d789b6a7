import type { MediaMix, MediaMixChange } from "./media-mix.type.ts";

/** What two fits say of every channel that either of them knows, those of the later one first. */
export function compareChannels(
  before: Pick<MediaMix, "channels">,
  after: Pick<MediaMix, "channels">,
): MediaMixChange[] {
  const names = new Set([...after.channels, ...before.channels].map(({ channel }) => channel));
  return [...names].map((channel) => {
    const [was, is] = [before, after].map((mix) => mix.channels.find((each) => each.channel === channel));
    const [roasBefore, roasAfter] = [was?.roas ?? null, is?.roas ?? null];
    return {
      channel,
      roasBefore,
      roasAfter,
      shareBefore: was?.contributionShare ?? null,
      shareAfter: is?.contributionShare ?? null,
      spendBefore: was?.spend ?? null,
      spendAfter: is?.spend ?? null,
      apart:
        roasBefore !== null &&
        roasAfter !== null &&
        (roasBefore.upper < roasAfter.lower || roasAfter.upper < roasBefore.lower),
    };
  });
}
