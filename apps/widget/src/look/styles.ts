import type { WidgetLook } from "@bellwether/schema/contracts/widget";
import { inkOn, readableOn } from "./contrast.ts";

const grounds = { LIGHT: "#ffffff", DARK: "#1a1b1e" } as const;

/** The widget's rules, for its shadow root alone: pages' rules stay out, and these stay in. */
export function styles({ accent, theme, side }: WidgetLook): string {
  const light = colours("LIGHT", accent);
  const dark = colours("DARK", accent);
  const own = theme === "DARK" ? dark : light;
  const auto = theme === "AUTO" ? `@media (prefers-color-scheme: dark) { :host { ${dark} } }` : "";
  return `:host { all: initial; ${own} } ${auto} ${rules(side)}`;
}

function colours(theme: "LIGHT" | "DARK", accent: string): string {
  const ground = grounds[theme];
  const [ink, quiet, soft, line] =
    theme === "LIGHT" ? ["#1a1b1e", "#5c6370", "#f1f3f5", "#767d88"] : ["#f1f3f5", "#b4bac4", "#2c2e33", "#8b929c"];
  return `color-scheme: ${theme.toLowerCase()}; --ground: ${ground}; --ink: ${ink}; --quiet: ${quiet}; --soft: ${soft}; --line: ${line};
    --accent: ${accent}; --on-accent: ${inkOn(accent)}; --link: ${readableOn(accent, ground)}; --bad: ${readableOn("#e03131", ground)};`;
}

function rules(side: "LEFT" | "RIGHT"): string {
  const edge = side === "LEFT" ? "left" : "right";
  return `
* { box-sizing: border-box; font: inherit; color: inherit; }
[hidden] { display: none !important; }
.root { font: 14px/1.5 system-ui, "Inter", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: var(--ink); }
.launcher, .panel { position: fixed; ${edge}: 20px; bottom: 20px; z-index: 2147483000; }
button { cursor: pointer; background: none; border: 0; padding: 0; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.launcher { width: 56px; height: 56px; border-radius: 28px; background: var(--accent); color: var(--on-accent);
  border: 1px solid var(--line); display: grid; place-items: center; }
.launcher:focus-visible { outline-offset: 3px; }
svg { width: 20px; height: 20px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linejoin: round; stroke-linecap: round; }
.launcher svg { width: 28px; height: 28px; }
.unread { position: absolute; top: -4px; ${edge === "left" ? "right" : "left"}: -4px; min-width: 20px; padding: 0 5px; border-radius: 10px;
  background: var(--ink); color: var(--ground); font-size: 12px; line-height: 20px; text-align: center; }
.panel { width: min(380px, calc(100vw - 40px)); height: min(600px, calc(100vh - 40px)); display: flex; flex-direction: column;
  background: var(--ground); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.head { display: flex; align-items: center; gap: 8px; padding: 12px 16px; background: var(--accent); color: var(--on-accent); }
.head h2 { flex: 1; margin: 0; font-size: 16px; font-weight: 600; }
.head button { width: 32px; height: 32px; border-radius: 4px; display: grid; place-items: center; }
.head :focus-visible { outline-color: var(--on-accent); }
.log { flex: 1; overflow-y: auto; }
ol { list-style: none; margin: 0; padding: 16px; display: flex; flex-direction: column; gap: 12px; }
.log:focus-visible { outline-offset: -2px; }
.message { max-width: 88%; align-self: flex-start; }
.message.customer { align-self: flex-end; text-align: end; }
.message.system { align-self: center; text-align: center; color: var(--quiet); }
.speaker, .state, .waiting { font-size: 12px; color: var(--quiet); }
.speaker { display: block; }
.bubble { margin: 2px 0 0; padding: 8px 12px; border-radius: 8px; background: var(--soft); white-space: pre-wrap; overflow-wrap: anywhere;
  text-align: start; display: inline-block; }
.customer .bubble { background: var(--accent); color: var(--on-accent); }
.system .bubble { background: none; padding: 0; }
.pending .bubble { opacity: 0.75; }
.failed .state { color: var(--bad); display: flex; gap: 8px; justify-content: flex-end; }
.plain, .link { color: var(--link); text-decoration: underline; }
.sources { margin-top: 4px; font-size: 13px; }
summary { cursor: pointer; color: var(--link); overflow-wrap: anywhere; }
figure { margin: 8px 0 0; padding-inline-start: 10px; border-inline-start: 2px solid var(--line); }
blockquote { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
figcaption { color: var(--quiet); }
a { color: var(--link); }
.thumbs { display: flex; align-items: center; gap: 4px; margin-top: 4px; color: var(--quiet); font-size: 12px; }
.thumbs button { width: 32px; height: 32px; border-radius: 4px; display: grid; place-items: center; }
.thumbs [aria-pressed="true"] { color: var(--link); }
.thumbs [aria-pressed="true"] svg { fill: currentColor; }
.bar { margin: 0; padding: 8px 16px; background: var(--soft); font-size: 13px; }
.bar.bad { color: var(--bad); }
form { border-top: 1px solid var(--line); padding: 12px 16px; display: grid; gap: 8px; }
textarea { width: 100%; resize: none; border: 1px solid var(--line); border-radius: 4px; padding: 8px; background: var(--ground); color: var(--ink); }
textarea::placeholder { color: var(--quiet); opacity: 1; }
.row { display: flex; justify-content: space-between; align-items: center; gap: 8px; }
.solid { margin-inline-start: auto; background: var(--accent); color: var(--on-accent); border: 1px solid var(--line); border-radius: 4px; padding: 6px 14px; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: 8px; }
legend { padding: 0; font-weight: 600; }
.scores { display: flex; gap: 4px; }
.scores label { flex: 1; text-align: center; border: 1px solid var(--line); border-radius: 4px; padding: 6px 2px; cursor: pointer; font-size: 12px; }
.scores label:has(:checked) { background: var(--accent); color: var(--on-accent); }
.scores label:has(:focus-visible) { outline: 2px solid var(--link); outline-offset: 2px; }
.scores input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.only-read { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 480px) { .panel { inset: 0; width: 100vw; height: 100dvh; border: 0; border-radius: 0; } }
@media (forced-colors: active) { .bubble, .solid { border: 1px solid; } }
@media (prefers-reduced-motion: no-preference) { .panel { animation: rise 120ms ease-out; } @keyframes rise { from { transform: translateY(8px); } } }
`;
}
