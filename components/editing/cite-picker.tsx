"use client";
import { useId, useState } from "react";
import type { EditorActions } from "#components/editing/editor-actions.ts";
import { LibraryResults, searchLibrary } from "#components/editing/library.tsx";
import { ActionButton } from "#components/ui/button.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { emptyCitation } from "#lib/editing/rules/operations.ts";
import type { CitationFound } from "#lib/editing/views.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type CitePickerProps = {
  locale: PageLocale;
  section: { key: string; name: string };
  content: DraftContent;
  actions: NonNullable<EditorActions>;
};

/** Puts a source's mark where the caret is: one of this text's, one of the library's, or a new one. */
export function CitePicker({ locale, section, content, actions }: CitePickerProps) {
  const t = translator(locale);
  const [open, setOpen] = useState(false);
  const id = useId();
  const insert = (key: string) => {
    setOpen(false);
    requestAnimationFrame(() => actions.insert(section.key, key));
  };
  return (
    <div>
      <ActionButton
        onPress={() => setOpen(!open)}
        expanded={open}
        controls={id}
        label={open ? undefined : t("editing.section.citeIn", { heading: section.name })}
      >
        {t(open ? "editing.citation.chooseClose" : "editing.section.cite")}
      </ActionButton>
      <div id={id}>
        {open && (
          <div className="mt-3 grid gap-4 rounded-lg bg-sunken p-4">
            <p className="font-bold">{t("editing.citation.choose")}</p>
            <ul className="grid gap-2">
              {content.document.citations.map(({ key, title }) => (
                <li key={key}>
                  <ActionButton onPress={() => insert(key)}>
                    {t("editing.citation.insert", { key })} {title}
                  </ActionButton>
                </li>
              ))}
            </ul>
            <Library locale={locale} id={id} content={content} actions={actions} onCited={insert} />
            <div>
              <ActionButton onPress={() => insert(actions.cite(emptyCitation("source"), "source"))}>
                {t("editing.citation.add")}
              </ActionButton>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

type LibraryProps = {
  locale: PageLocale;
  id: string;
  content: DraftContent;
  actions: NonNullable<EditorActions>;
  onCited(key: string): void;
};

function Library({ locale, id, content, actions, onCited }: LibraryProps) {
  const t = translator(locale);
  const [found, setFound] = useState<readonly CitationFound[] | "unavailable" | null>(null);
  const field = `${id}-q`;
  const search = async () => {
    const input = document.getElementById(field);
    if (input instanceof HTMLInputElement) setFound(await searchLibrary(locale, input.value));
  };
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field seeks, and does not send the form around it */}
        <div
          className="min-w-0 grow"
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            void search();
          }}
        >
          <TextField locale={locale} name="librarySearch" id={field} label={t("editing.citation.libraryTitle")} />
        </div>
        <ActionButton onPress={search}>{t("editing.citation.librarySearch")}</ActionButton>
      </div>
      <div role="status">
        {found === "unavailable" && <p>{t("editing.citation.libraryUnavailable")}</p>}
        {found?.length === 0 && <p>{t("editing.citation.libraryNone")}</p>}
      </div>
      {found && found !== "unavailable" && (
        <LibraryResults
          locale={locale}
          content={content}
          found={found}
          onUse={(citation) => onCited(actions.cite(citation, citation.key))}
        />
      )}
    </div>
  );
}
