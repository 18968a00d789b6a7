"use client";
import { dayOf } from "../format/date.ts";
import { useViewer } from "./use-viewer.ts";

/** The organisation's calendar date now, YYYY-MM-DD: forecasts and overrides count days in its zone. */
export function useToday(): string {
  const { viewer } = useViewer();
  return dayOf(new Date(), viewer?.organisation.timeZone);
}
