/** What a site lets a reader do, by its robots.txt. */
export interface Robots {
  /** Whether a path, with its query, may be read. */
  allows(path: string): boolean;
  /** Seconds that it asks to be left alone between two requests; null where it does not. */
  delaySeconds: number | null;
  /** Addresses of site maps, as they stand there. */
  siteMaps: readonly string[];
}

interface Rule {
  pattern: string;
  isAllowed: boolean;
}

interface Group {
  agents: string[];
  rules: Rule[];
  delaySeconds: number | null;
}

/**
 * Reads robots.txt (RFC 9309): of all rules for the reader, by its name or else for everybody, the longest that matches decides, and of
 * equally long ones the kinder.
 *
 * @param product the reader's name, without its version
 */
export function readRobots(text: string, product: string): Robots {
  const groups: Group[] = [];
  const siteMaps: string[] = [];
  let open: Group | null = null;
  for (const [field, value] of linesOf(text)) {
    if (field === "sitemap" && value !== "") siteMaps.push(value);
    if (field === "user-agent") {
      // Names that follow one another share what comes after them.
      if (open === null || open.rules.length > 0 || open.delaySeconds !== null) {
        open = { agents: [], rules: [], delaySeconds: null };
        groups.push(open);
      }
      open.agents.push(value.toLowerCase());
    }
    if (open === null) continue;
    if (field === "crawl-delay" && /^\d{1,5}(\.\d+)?$/.test(value)) open.delaySeconds = Number(value);
    if ((field === "allow" || field === "disallow") && value !== "")
      open.rules.push({ pattern: value, isAllowed: field === "allow" });
  }
  const named = groups.filter(({ agents }) => agents.includes(product.toLowerCase()));
  const mine = named.length > 0 ? named : groups.filter(({ agents }) => agents.includes("*"));
  const rules = mine.flatMap((group) => group.rules);
  const delays = mine.flatMap(({ delaySeconds }) => delaySeconds ?? []);
  return {
    allows: (path) => decide(rules, path),
    delaySeconds: delays.length > 0 ? Math.max(...delays) : null,
    siteMaps,
  };
}

function linesOf(text: string): [field: string, value: string][] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .flatMap((line): [string, string][] => {
      const [field, ...value] = line.replace(/#.*/, "").split(":");
      return value.length === 0 ? [] : [[field!.trim().toLowerCase(), value.join(":").trim()]];
    });
}

function decide(rules: readonly Rule[], path: string): boolean {
  let best: Rule | null = null;
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    const longer = best === null || rule.pattern.length > best.pattern.length;
    if (longer || (rule.pattern.length === best!.pattern.length && rule.isAllowed)) best = rule;
  }
  return best?.isAllowed ?? true;
}

/** A star stands for anything, a dollar at the end for the end. Piece by piece: no pattern takes longer than path times pattern. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith("$");
  const [first = "", ...pieces] = (isWhole ? pattern.slice(0, -1) : pattern).split("*");
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of pieces.entries()) {
    if (isWhole && index === pieces.length - 1) return path.length - piece.length >= at && path.endsWith(piece);
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
}
