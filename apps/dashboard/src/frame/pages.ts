import {
  IconAdjustmentsDollar,
  IconAlertTriangle,
  IconBook2,
  IconBox,
  IconBuildingWarehouse,
  IconCalendarEvent,
  IconChartAreaLine,
  IconChartDots,
  IconChartHistogram,
  IconClockHour4,
  IconDatabaseImport,
  IconFilter,
  IconFlask,
  IconHeadset,
  IconHome,
  IconListSearch,
  IconMessageQuestion,
  IconPackages,
  IconPencilCog,
  IconPlugConnected,
  IconRoute,
  IconScale,
  IconSend,
  IconSettings,
  IconShoppingBagHeart,
  IconSpeakerphone,
  IconTargetArrow,
  IconTruckDelivery,
  IconUserSearch,
  IconUsers,
  IconUsersGroup,
} from "@tabler/icons-react";

/** The pages of the rail. What is below its line serves the rest. */
export const pages = [
  { key: "overview", href: "/", icon: IconHome, place: "work" },
  { key: "customers", href: "/customers", icon: IconUsers, place: "work" },
  { key: "ads", href: "/ads", icon: IconSpeakerphone, place: "work" },
  { key: "demand", href: "/demand", icon: IconChartHistogram, place: "work" },
  { key: "inventory", href: "/inventory", icon: IconBuildingWarehouse, place: "work" },
  { key: "support", href: "/support", icon: IconHeadset, place: "work" },
  { key: "data", href: "/data", icon: IconDatabaseImport, place: "support" },
  { key: "models", href: "/models", icon: IconBox, place: "support" },
  { key: "settings", href: "/settings", icon: IconSettings, place: "support" },
] as const;

/** Pages below those of the rail that are looked for by name. */
export const subPages = [
  { key: "customerCohorts", href: "/customers/cohorts", icon: IconUsersGroup },
  { key: "customerFunnel", href: "/customers/funnel", icon: IconFilter },
  { key: "customerRecommendations", href: "/customers/recommendations", icon: IconShoppingBagHeart },
  { key: "segments", href: "/customers/segments", icon: IconUserSearch },
  { key: "campaigns", href: "/campaigns", icon: IconSend },
  { key: "campaignCalendar", href: "/campaigns/calendar", icon: IconCalendarEvent },
  { key: "adMediaMix", href: "/ads/media-mix", icon: IconChartAreaLine },
  { key: "adAttribution", href: "/ads/attribution", icon: IconRoute },
  { key: "adExperiments", href: "/ads/experiments", icon: IconFlask },
  { key: "adPlanner", href: "/ads/planner", icon: IconAdjustmentsDollar },
  { key: "adScenarios", href: "/ads/scenarios", icon: IconScale },
  { key: "demandAccuracy", href: "/demand/accuracy", icon: IconTargetArrow },
  { key: "forecastOverrides", href: "/demand/overrides", icon: IconPencilCog },
  { key: "knowledge", href: "/support/knowledge", icon: IconBook2 },
  { key: "supportAsk", href: "/support/ask", icon: IconMessageQuestion },
  { key: "supportSettings", href: "/support/settings", icon: IconSettings },
  { key: "intents", href: "/support/intents", icon: IconMessageQuestion },
  { key: "supportQuality", href: "/support/quality", icon: IconChartDots },
  { key: "supportGaps", href: "/support/gaps", icon: IconListSearch },
  { key: "supportChannels", href: "/support/settings/channels", icon: IconHeadset },
  { key: "supportDesk", href: "/support/settings/desk", icon: IconClockHour4 },
  { key: "integrations", href: "/data/integrations", icon: IconPlugConnected },
  { key: "inventoryStock", href: "/inventory/stock", icon: IconPackages },
  { key: "inventoryOrders", href: "/inventory/orders", icon: IconTruckDelivery },
  { key: "inventorySuppliers", href: "/inventory/suppliers", icon: IconUsersGroup },
  { key: "inventoryTradeOff", href: "/inventory/trade-off", icon: IconChartDots },
  { key: "inventoryExceptions", href: "/inventory/exceptions", icon: IconAlertTriangle },
] as const;

/** Whether `pathname` is `href` or lies below it. Campaigns have an address of their own below ads. */
export function isCurrent(href: string, pathname: string): boolean {
  if (href === "/ads" && isCurrent("/campaigns", pathname)) return true;
  return href === "/" ? pathname === "/" : pathname === href || pathname.startsWith(`${href}/`);
}
