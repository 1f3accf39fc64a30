type ProseProps = {
  /** Already sanitised: only what lib/articles/views/markdown.ts returns. */
  html: string;
  lang?: string;
  className?: string;
};

/** The one place where finished HTML enters a page. */
export function Prose({ html, lang, className = "" }: ProseProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the pipeline that makes this HTML sanitises it last (see markdown.ts and its tests)
  return <div lang={lang} className={`prose ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}
