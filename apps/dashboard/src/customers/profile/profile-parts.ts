import type { ComponentType } from "react";
import { CustomerConsent } from "../consent/customer-consent.tsx";
import { CustomerRecommendations } from "../recommendations/customer-recommendations.tsx";
import { CustomerSegments } from "../segments/customer-segments.tsx";
import { CustomerTimeline } from "../timeline/customer-timeline.tsx";
import { CustomerOrders } from "./customer-orders.tsx";
import type { ProfilePartProps } from "./profile-part.ts";

/** The parts of a profile below its scores, in the order they are read. */
export const profileParts: readonly { key: string; Part: ComponentType<ProfilePartProps> }[] = [
  { key: "segments", Part: CustomerSegments },
  { key: "recommendations", Part: CustomerRecommendations },
  { key: "orders", Part: CustomerOrders },
  { key: "timeline", Part: CustomerTimeline },
  { key: "consent", Part: CustomerConsent },
];
