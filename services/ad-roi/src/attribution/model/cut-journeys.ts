import type { PathSetBuilder } from "./path-set.ts";

/** One thing that a person saw or did. */
export interface Touch {
  /** Days since any one day, with their fractions. */
  day: number;
  /** Place among channels; null for a conversion that came through none. */
  channel: number | null;
  converted: boolean;
  /** Of the conversion. */
  value: number;
}

/**
 * Cuts what a person did into journeys: each ends with a conversion, whose own channel is the last touch, and the next begins after
 * it. Touches further back than the look-back led to something else. What comes after the last conversion is a journey that was lost; its end is
 * its last touch. A conversion that nothing led to is nobody's.
 *
 * @param touches of one person, earliest first
 */
export function cutJourneys(touches: readonly Touch[], lookBackDays: number, builder: PathSetBuilder): void {
  let since = 0;
  for (const [at, touch] of touches.entries()) {
    if (!touch.converted) continue;
    addJourney(touches.slice(since, at + 1), lookBackDays, builder, { conversions: 1, value: touch.value, lost: 0 });
    since = at + 1;
  }
  addJourney(touches.slice(since), lookBackDays, builder, { conversions: 0, value: 0, lost: 1 });
}

function addJourney(
  touches: readonly Touch[],
  lookBackDays: number,
  builder: PathSetBuilder,
  ends: { conversions: number; value: number; lost: number },
): void {
  const end = touches.at(-1)?.day ?? 0;
  const led = touches.filter(({ channel, day }) => channel !== null && day >= end - lookBackDays);
  if (led.length === 0) return;
  const path = builder.path(
    led.map(({ channel }) => channel!),
    led.map(({ day }) => end - day),
  );
  builder.end(path, ends);
}
