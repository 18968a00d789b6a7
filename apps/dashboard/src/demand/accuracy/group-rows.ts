import type { AccuracyData, Figures } from "./accuracy-data.ts";
import type { Grouping } from "./use-accuracy-state.ts";

/** One group of forecasts and how far they were off. */
export interface GroupRow {
  id: string;
  name: string;
  accuracy: Figures;
}

/** What groups are called. */
export interface GroupWords {
  method: (method: AccuracyData["byMethod"][number]["method"]) => string;
  lead: (lead: AccuracyData["byLead"][number]["lead"]) => string;
  level: (level: AccuracyData["byLevel"][number]["level"]) => string;
  version: (version: number, start: string) => string;
  noCategory: string;
}

/** The rows of the table, by what was chosen. */
export function groupRows(data: AccuracyData, by: Grouping, words: GroupWords): GroupRow[] {
  switch (by) {
    case "method":
      return data.byMethod.map(({ method, accuracy }) => ({ id: method, name: words.method(method), accuracy }));
    case "category":
      return data.byCategory.map(({ category, accuracy }) => ({
        id: category?.id ?? "none",
        name: category?.path ?? words.noCategory,
        accuracy,
      }));
    case "location":
      return data.byLocation.map(({ location, accuracy }) => ({ id: location.id, name: location.name, accuracy }));
    case "lead":
      return data.byLead.map(({ lead, accuracy }) => ({ id: lead, name: words.lead(lead), accuracy }));
    case "level":
      return data.byLevel.map(({ level, accuracy }) => ({ id: level, name: words.level(level), accuracy }));
    case "version":
      return data.versions.map(({ start, modelVersion, accuracy }) => ({
        id: modelVersion?.id ?? start,
        name: words.version(modelVersion?.version ?? 0, start),
        accuracy,
      }));
  }
}
