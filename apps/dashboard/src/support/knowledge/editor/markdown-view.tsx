import { lexer, type Token, type Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";

/**
 * Markdown as people read it. It is drawn token by token, so that nothing in an article becomes markup of the page: HTML inside shows as
 * the text that it is, and links lead only to pages and addresses.
 */
export function MarkdownView({ markdown }: { markdown: string }) {
  return <>{drawAll(lexer(markdown))}</>;
}

/** Headings of the article stand below the page's own. */
const headingOffset = 2;

function drawAll(tokens: readonly Token[] | undefined): ReactNode[] {
  // Tokens have no identity of their own; their order is what tells them apart.
  // biome-ignore lint/suspicious/noArrayIndexKey: the whole view is drawn anew with every change
  return (tokens ?? []).map((token, index) => <Fragment key={index}>{draw(token)}</Fragment>);
}

function draw(token: Token): ReactNode {
  const inner = "tokens" in token ? drawAll(token.tokens) : null;
  switch (token.type) {
    case "heading":
      return createElement(`h${Math.min(6, (token as Tokens.Heading).depth + headingOffset)}`, null, inner);
    case "paragraph":
      return <p>{inner}</p>;
    case "blockquote":
      return <blockquote>{inner}</blockquote>;
    case "list":
      return drawList(token as Tokens.List);
    case "table":
      return drawTable(token as Tokens.Table);
    case "code":
      return (
        <pre>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "codespan":
      return <code>{(token as Tokens.Codespan).text}</code>;
    case "strong":
      return <strong>{inner}</strong>;
    case "em":
      return <em>{inner}</em>;
    case "del":
      return <del>{inner}</del>;
    case "br":
      return <br />;
    case "hr":
      return <hr />;
    case "link":
      return drawLink(token as Tokens.Link, inner);
    case "image":
      // Pictures of other sites would tell them who reads here.
      return <em>{(token as Tokens.Image).text}</em>;
    case "space":
    case "def":
      return null;
    case "html":
      return token.raw;
    default:
      return inner && inner.length > 0 ? inner : "text" in token ? String(token.text) : token.raw;
  }
}

function drawList({ ordered, start, items }: Tokens.List): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  const entries = items.map((item, index) => <li key={index}>{drawAll(item.tokens)}</li>);
  return ordered ? <ol start={Number(start) || 1}>{entries}</ol> : <ul>{entries}</ul>;
}

function drawTable({ header, rows }: Tokens.Table): ReactNode {
  return (
    <table>
      <thead>
        <tr>
          {header.map(({ tokens }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <th key={index} scope="col">
              {drawAll(tokens)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={row}>
            {cells.map(({ tokens }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <td key={index}>{drawAll(tokens)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function drawLink({ href }: Tokens.Link, inner: ReactNode): ReactNode {
  if (!/^(https?:|mailto:|tel:)/i.test(href)) return inner;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {inner}
    </a>
  );
}
