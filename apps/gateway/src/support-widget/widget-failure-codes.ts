import type { UserErrorCode } from "../errors/user-error.type.ts";

/** What can be wrong with the settings of a widget, with the kind of failure that each is. */
export const widgetFailureCodes = {
  "widget.none": "NOT_FOUND",
  "widget.changed": "CONFLICT",
  "widget.not-an-origin": "INVALID",
  "widget.origin-scheme": "INVALID",
  "widget.too-many-origins": "INVALID",
  "widget.accent": "INVALID",
  "widget.greeting": "INVALID",
  "widget.overlap": "INVALID",
} as const satisfies Record<string, UserErrorCode>;

export type WidgetFailure = keyof typeof widgetFailureCodes;
