"use client";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import styles from "./channels.module.css";
import type { WidgetDraft } from "./widget-draft.ts";

const colour = /^#[0-9a-f]{6}$/i;

/** The widget itself, as it would look, in a frame that talks to nobody. */
export function WidgetPreview({ draft }: { draft: WidgetDraft }) {
  const t = useTranslations("channels");
  const locale = useLocale();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isReady, setReady] = useState(false);
  const { accent, theme, side, language, greetingEn, greetingZh } = draft;

  useEffect(() => {
    const hear = (event: MessageEvent) => {
      if (event.source === frame.current?.contentWindow && event.data === "bellwether-preview-ready") setReady(true);
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);

  useEffect(() => {
    if (!isReady || !colour.test(accent)) return;
    const greetings = { en: greetingEn, "zh-CN": greetingZh };
    const shown = language === "EN" ? "en" : language === "ZH_CN" ? "zh-CN" : locale;
    const message = { bellwetherPreview: { look: { accent, theme, side, language, greetings }, locale: shown } };
    frame.current?.contentWindow?.postMessage(message, window.location.origin);
  }, [isReady, accent, theme, side, language, greetingEn, greetingZh, locale]);

  return <iframe ref={frame} className={styles.preview} src="/widget/preview" title={t("preview")} />;
}
