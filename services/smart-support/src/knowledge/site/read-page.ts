import { type DocumentProblem, DocumentRefused } from "../documents/document.ts";
import { readInThread } from "../documents/in-thread.ts";
import type { PageProblemCode } from "./contract.ts";
import type { FetchedAnswer } from "./fetch-address.ts";
import type { HtmlPage } from "./model/html-page.ts";
import type { PageWork } from "./page-worker.ts";
import { PageRefused } from "./site-problems.ts";

const entry = new URL("./page-worker.js", import.meta.url.replace("/src/", "/dist/"));

/** A page is far smaller than a document may be. */
const bounds = { readingMs: 20_000, memoryMb: 256 };

/**
 * Reads the HTML of an answer, in a thread of its own.
 *
 * @throws PageRefused where it is none, or cannot be read
 */
export async function readPage({ headers, body }: FetchedAnswer): Promise<HtmlPage> {
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";").map((part) => part.trim());
  if (!/^(text\/html|application\/xhtml\+xml)$/i.test(type))
    throw new PageRefused("page.type", { type: type.slice(0, 100) || "?" });
  const [, encoding = null] =
    /^charset="?([\w-]+)"?$/i.exec(parameters.find((one) => /^charset=/i.test(one)) ?? "") ?? [];
  const work: PageWork = { bytes: body, encoding };
  try {
    return await readInThread<HtmlPage>(entry, work, bounds);
  } catch (error) {
    if (error instanceof DocumentRefused) throw new PageRefused(problemOf(error.problem));
    throw error;
  }
}

function problemOf(problem: DocumentProblem): PageProblemCode {
  return problem === "document.too-heavy" ? "page.too-heavy" : "page.unreadable";
}
