const words = {
  en: {
    asks: { title: "Unsubscribe", text: "You will get no more of these mails.", act: "Unsubscribe" },
    done: {
      title: "You are unsubscribed",
      text: "You get no more of these mails. You may close this page.",
      act: null,
    },
  },
  "zh-CN": {
    asks: { title: "退订邮件", text: "退订后，您将不再收到此类邮件。", act: "退订" },
    done: { title: "已退订", text: "您不会再收到此类邮件，可以关闭此页面。", act: null },
  },
} as const;

/**
 * The page that a reader who wants no more mails sees. It loads nothing and knows nothing of the reader, whose language is that of their
 * browser.
 *
 * @param step before the button was pressed, or after
 */
export function unsubscribePage(step: "asks" | "done", acceptLanguage: string | undefined): string {
  const locale = /^\s*zh\b/i.test(acceptLanguage ?? "") ? "zh-CN" : "en";
  const { title, text, act } = words[locale][step];
  const form = act === null ? "" : `<form method="post"><button>${act}</button></form>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${title}</title><style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 28rem; margin: 15vh auto; padding: 0 1rem }
button { font: inherit; padding: .5rem 1rem; border-radius: 8px; border: 1px solid; cursor: pointer }
</style></head><body><main><h1>${title}</h1><p>${text}</p>${form}</main></body></html>`;
}
