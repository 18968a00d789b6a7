import type { InventorySentenceCode, SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const measures: Readonly<Record<string, string>> = {
  CYCLE: "两次到货之间不缺货的概率",
  FILL_RATE: "现货满足率",
  COST: "成本最低",
};

const measure = (f: RemarkFacts) => measures[f.text("measure")] ?? f.text("measure");
const states: Readonly<Record<string, string>> = {
  OPEN: "待处理",
  APPROVED: "已批准",
  REJECTED: "已拒绝",
  WITHDRAWN: "已撤回",
  RELEASED: "已释放",
  FULFILLED: "已履行",
  DRAFT: "草稿",
  RECEIVED: "已全部到货",
  CANCELLED: "已取消",
};
const state = (f: RemarkFacts) => states[f.text("status")] ?? f.text("status");

export const chineseInventorySentences: SentencesOf<InventorySentenceCode> = {
  "inventory.step-read": () => "正在读取库存、预测和供应商。",
  "inventory.step-policies": (f) => `正在计算 ${f.number("positions", 0)} 个商品库位的库存策略。`,
  "inventory.step-replay": (f) =>
    `正在用 ${f.number("paths", 0)} 条路径回放 ${f.number("positions", 0)} 个商品库位过去一年的情况。`,
  "inventory.step-orders": (f) => `正在为 ${f.number("lines", 0)} 行选择订货数量。`,
  "inventory.step-store": (f) =>
    `正在保存 ${f.number("proposals", 0)} 条补货建议和 ${f.number("exceptions", 0)} 条异常。`,
  "inventory.protection": (f) =>
    `库存须覆盖 ${f.number("leadTimeDays", 1)} 天的交货期和 ${f.number("reviewDays", 0)} 天的检查周期：预计需求 ${f.number("demand", 0)} 件，上下浮动 ${f.number("deviation", 0)} 件。`,
  "inventory.lead-time-varies": (f) =>
    `交货期上下波动 ${f.number("deviationDays", 1)} 天，因此需要 ${f.number("safetyUnits", 0)} 件安全库存。`,
  "inventory.lead-time-learned": (f) =>
    `${f.number("observations", 0)} 次到货平均用时 ${f.number("meanDays", 1)} 天，而供应商声明为 ${f.number("statedDays", 1)} 天。`,
  "inventory.lead-time-stated": (f) => `供应商声明交货期为 ${f.number("statedDays", 1)} 天；尚无到货记录可以验证。`,
  "inventory.lead-time-assumed": (f) => `既无到货记录也无声明的交货期，暂按 ${f.number("days", 0)} 天计算。`,
  "inventory.class-target": (f) =>
    `${f.text("abcClass")}${f.text("xyzClass")} 类商品的目标为 ${f.share("target")}（${measure(f)}）。`,
  "inventory.setting-target": (f) => `设置要求达到 ${f.share("target")}（${measure(f)}）。`,
  "inventory.least-cost": (f) => `水位由成本决定：满足 ${f.share("ratio")} 的需求与所需库存相称。`,
  "inventory.shelf-life-limits": (f) =>
    `商品保质期为 ${f.number("shelfLifeDays", 0)} 天，因此备货不超过期内可售的数量；可满足 ${f.share("fillRate")} 的需求。`,
  "inventory.product-share": (f) => `需求取该商品预测的 ${f.share("share")}，即该地点在其销量中的占比。`,
  "inventory.history-only": (f) => `没有预测；需求取自最近 ${f.number("days", 0)} 天的销售。`,
  "inventory.no-demand": (f) => `${f.number("days", 0)} 天内没有销售，因此不备货。`,
  "inventory.claim-unconfirmed": (f) =>
    `预计可满足 ${f.share("fillRate")} 的需求；但按重演的 ${f.number("days", 0)} 天只会是 ${f.share("replayed")}，请谨慎采用。`,
  "inventory.claim-untested": (f) =>
    `预计可满足 ${f.share("fillRate")} 的需求。该数字仅来自预测：销售时间太短，无法重演。`,
  "inventory.below-reorder-point": (f) =>
    `现有及在途共 ${f.number("position", 0)} 件，不高于再订货点 ${f.number("reorderPoint", 0)} 件；应补至 ${f.number("orderUpTo", 0)} 件。`,
  "inventory.joins-order": (f) =>
    `现有和在途共 ${f.number("position", 0)} 件，不高于 ${f.number("joinPoint", 0)} 件：随该供应商本就要下的订单一并补到 ${f.number("orderUpTo", 0)} 件。`,
  "inventory.quantity-rounded": (f) =>
    `需要 ${f.number("needed", 0)} 件；最小订量为 ${f.number("minimum", 0)}，须为 ${f.number("multiple", 0)} 的倍数，因此订 ${f.number("ordered", 0)} 件。`,
  "inventory.price-break": (f) =>
    `订 ${f.number("quantity", 0)} 件起，单价为 ${f.money("unitCost")}，原为 ${f.money("usualUnitCost")}。`,
  "inventory.budget-limits": (f) => `预算只够 ${f.number("ordered", 0)} 件，而需要 ${f.number("wanted", 0)} 件。`,
  "inventory.capacity-limits": (f) =>
    `供应商 ${f.number("periodDays", 0)} 天内最多供应 ${f.number("capacity", 0)} 件：需要 ${f.number("wanted", 0)} 件，订 ${f.number("ordered", 0)} 件。`,
  "inventory.lane-time": (f) =>
    `由供货地点补货：线路 ${f.number("laneDays", 1)} 天，平均再等 ${f.number("waitDays", 1)} 天供货地点才有货。`,
  "inventory.source-service": (f) =>
    `为 ${f.number("places", 0)} 个地点供货；有货率保持在 ${f.share("target")} 时，所有地点的总成本最低。`,
  "inventory.from-source": (f) => `供货地点有 ${f.number("available", 0)} 件，运输需要 ${f.number("days", 1)} 天。`,
  "inventory.source-short": (f) =>
    `供货地点只有 ${f.number("available", 0)} 件，要分给 ${f.number("places", 0)} 个地点；按每件能减少的缺货损失分配，本地点得到 ${f.number("given", 0)} 件（需要 ${f.number("wanted", 0)} 件，缺 ${f.number("short", 0)} 件）。`,
  "inventory.places-wait": (f) => `有 ${f.number("places", 0)} 个地点在等 ${f.number("units", 0)} 件暂时发不出的货。`,
  "inventory.surplus-elsewhere": (f) => `另一地点比所需多出 ${f.number("surplus", 0)} 件。`,
  "inventory.proof": (f) =>
    `若过去一年照此执行，可满足 ${f.share("fillRate")} 的需求（原为 ${f.share("fillRateBefore")}），库存价值为 ${f.money("stockValue", 0)}（原为 ${f.money("stockValueBefore", 0)}）。`,
  "inventory.runs-out": (f) =>
    `若不处理，库存有一半可能在 ${f.date("date")} 耗尽；在下一批货到达前缺货的概率为 ${f.share("chance")}。`,
  "inventory.may-run-out": (f) => `若不处理，缺货的概率为 ${f.share("chance")}。`,
  "inventory.shortage-expected": (f) =>
    `若不处理，预计有 ${f.number("units", 1)} 件需求无货可供，价值 ${f.money("amount", 0)}。`,
  "inventory.stockout-risk": (f) =>
    `库存可能在 ${f.date("date")} 之前耗尽（概率 ${f.share("chance")}）；若不订货，一个季度内将缺 ${f.number("units", 1)} 件。`,
  "inventory.overstock": (f) =>
    `${f.number("units", 0)} 件可售 ${f.number("days", 0)} 天；每年的持有成本为 ${f.money("yearlyCost", 0)}。`,
  "inventory.slow-mover": (f) => `库存 ${f.number("units", 0)} 件，已有 ${f.number("daysWithoutSale", 0)} 天没有售出。`,
  "inventory.late-order": (f) => `订单 ${f.text("order")} 已逾期 ${f.number("daysLate", 0)} 天。`,
  "inventory.late-supplier": (f) =>
    `只有 ${f.share("onTimeShare")} 的到货按时：平均 ${f.number("meanDays", 1)} 天，而声明为 ${f.number("statedDays", 1)} 天。`,
  "inventory.minimum-above-capacity": (f) =>
    `最小订量 ${f.number("minimum", 0)} 超过供应商可供应的 ${f.number("capacity", 0)}；两者之一有误。`,
  "inventory.terms-in-other-currency": (f) =>
    `库存低于再订货点，而供应商仅以 ${f.text("currency")} 报价；订货按 ${f.text("planned")} 计划。`,
  "inventory.minimum-above-shelf-life": (f) =>
    `最小订量 ${f.number("minimum", 0)} 超过 ${f.number("shelfLifeDays", 0)} 天保质期内可售的 ${f.number("sellable", 0)}。`,
  "inventory.budget-below-minimum": (f) =>
    `预算 ${f.money("budget", 0)} 低于各最小订量合计所需的 ${f.money("needed", 0)}。`,
  "stock.product-unknown": () => "组织中没有该商品；请在商品列表中查找其编号。",
  "stock.location-unknown": () => "组织中没有该地点；请在地点列表中查找其编号。",
  "stock.reservation-unknown": () => "组织中没有该预留。",
  "stock.purchase-order-unknown": () => "组织中没有该采购订单。",
  "stock.transfer-unknown": () => "组织中没有该调拨。",
  "stock.transfer-received": () => "该调拨已经收货。",
  "stock.insufficient": (f) => `最多只能取 ${f.number("available", 4)} 件；请减少数量。`,
  "stock.reservation-closed": (f) => `该预留${state(f)}，无需再处理。`,
  "stock.purchase-order-not-open": (f) => `该采购订单的状态为“${state(f)}”；只有已下单的订单才能收货。`,
  "stock.purchase-order-not-under-way": (f) => `该采购订单的状态为“${state(f)}”；只有已下单的订单才能关闭或取消。`,
  "stock.purchase-order-changed": (f) => `该采购订单已有变更，当前版本为 ${f.number("version", 0)}；请刷新后再操作。`,
  "stock.nothing-received": () => "该订单尚未收到任何货物，请改为取消订单。",
  "stock.partly-received": () => "该订单已收到部分货物，请改为关闭订单；关闭后不再等待其余货物。",
  "stock.product-not-ordered": () => "该采购订单中没有这个商品。",
  "stock.receipt-exists": () => "该编号的收货单已存在；若是重复请求，请使用首次请求的密钥。",
  "stock.input-invalid": (f) => `“${f.text("field")}”的值不符合规则。`,
  "stock.proposal-unknown": () => "组织中没有该补货建议；较新的计划可能已将其撤回。",
  "stock.proposal-decided": (f) => `该补货建议${state(f)}，不能再次处理。`,
  "stock.proposal-changed": (f) => `较新的计划现在建议 ${f.number("quantity", 4)} 件；请重新查看后再决定。`,
  "stock.proposal-repriced": (f) => `单价现为 ${f.money("unitCost", 4)}；请重新查看后再决定。`,
  "stock.supplier-inactive": () => "该供应商已不再供应此商品；请拒绝该补货建议，并重新生成计划。",
  "stock.quantity-below-minimum": (f) => `供应商不接受少于 ${f.number("minimum", 4)} 件的订单。`,
  "stock.quantity-not-multiple": (f) => `供应商按 ${f.number("multiple", 4)} 件的整数倍供货。`,
  "stock.transfer-below-minimum": (f) => `该调拨线路每次调拨不得少于 ${f.number("minimum", 4)} 件。`,
  "stock.transfer-not-multiple": (f) => `该调拨线路按 ${f.number("multiple", 4)} 件的整数倍调拨。`,
  "stock.target-changed": () => "其他人刚刚修改了此目标；请查看后重新设置。",
};
