import { CitationNotes } from "#components/articles/citation-notes.tsx";
import { TermNotes } from "#components/articles/term-notes.tsx";
import { ReadingTools } from "#components/reading/reading-tools.tsx";
import { Prose } from "#components/ui/prose.tsx";
import type { CitationView } from "#lib/articles/views/article.ts";
import { renderMarkdown } from "#lib/articles/views/markdown.ts";
import type { Glossary } from "#lib/glossary/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

/** A text with all that opens over it, and what one can do with it. */
export function ReadingPieces({ locale }: { locale: PageLocale }) {
  const t = translator(locale);
  const citation = exampleOf(t("style.example"));
  const glossary = glossaryOf(t("style.term"), t("style.definition"));
  const html = renderMarkdown(t("style.markdown"), {
    locale,
    citations: new Map([[citation.key, citation.number]]),
    terms: { glossary, except: new Set() },
  });
  return (
    <div className="grid gap-6">
      <ReadingTools locale={locale} />
      <div data-read="">
        <Prose html={html} />
      </div>
      <CitationNotes locale={locale} citations={[citation]} />
      <TermNotes locale={locale} terms={glossary.terms} />
    </div>
  );
}

function glossaryOf(term: string, definition: string): Glossary {
  const slug = "exemple";
  return {
    terms: [{ slug, term, otherNames: [], definition, translation: "" }],
    match: (text) => {
      const start = text.indexOf(term);
      return start < 0 ? [] : [{ slug, start, end: start + term.length }];
    },
    version: `style ${term}`,
  };
}

const exampleOf = (title: string): CitationView => ({
  key: "example",
  number: 1,
  publisher: title,
  source: null,
  title,
  titleLanguage: null,
  url: null,
  documentDate: null,
  evidence: "unclassified",
  checked: "unchecked",
  checkedOn: null,
  link: null,
});
