import type { ComponentType } from "react";
import { CustomerConsent } from "../consent/customer-consent.tsx";
import { CustomerTimeline } from "../timeline/customer-timeline.tsx";
import { CustomerOrders } from "./customer-orders.tsx";
import type { ProfilePartProps } from "./profile-part.ts";

/** The parts of a profile below its scores, in the order they are read. */
export const profileParts: readonly { key: string; Part: ComponentType<ProfilePartProps> }[] = [
  { key: "orders", Part: CustomerOrders },
  { key: "timeline", Part: CustomerTimeline },
  { key: "consent", Part: CustomerConsent },
];
