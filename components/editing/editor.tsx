"use client";
// The editor: a plain form that works without scripts, and with them saves by itself.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { AboutFields, HeadFields } from "#components/editing/about-fields.tsx";
import { Citations } from "#components/editing/citations.tsx";
import type { EditorActions } from "#components/editing/editor-actions.ts";
import { insertMark, readForm, writeForm } from "#components/editing/form-values.ts";
import { Preview } from "#components/editing/preview.tsx";
import { SaveBar } from "#components/editing/save-bar.tsx";
import { Sections } from "#components/editing/sections.tsx";
import { useAutosave } from "#components/editing/use-autosave.ts";
import type { FormErrors } from "#components/ui/error-summary.tsx";
import { HiddenFields } from "#components/ui/hidden-fields.tsx";
import type { DraftContent } from "#lib/editing/rules/content.ts";
import { contentOf, type Fields, fieldsOf, type Publisher, sectionField } from "#lib/editing/rules/fields.ts";
import {
  applyOperation,
  citationKey,
  type Operation,
  operationOf,
  provisionalKey,
  type Removed,
  removedBy,
} from "#lib/editing/rules/operations.ts";
import type { CitationFound, DraftView } from "#lib/editing/views.ts";
import { href, type PageLocale } from "#lib/shared/addresses.ts";

export type EditorProps = {
  locale: PageLocale;
  draft: Pick<DraftView, "id" | "begunAt" | "locale" | "lockVersion" | "liveSlug" | "isReviewed" | "plannedReview">;
  content: DraftContent;
  /** The draft holds this content. */
  isSaved: boolean;
  /** The name under which a form was sent that the draft has now. */
  received: string | null;
  personId: string;
  registry: readonly Publisher[];
  themes: readonly { slug: string; name: string }[];
  /** draft, signedInAs, rebaseTo, typedOn; the version is added here. */
  hidden: Readonly<Record<string, string | number | null>>;
  /** Sentences by field. */
  errors: FormErrors;
  /** False while there are choices to make. */
  autosaves: boolean;
  library: { query: string; found: readonly CitationFound[] };
  /** The choices between versions, which are part of the form. */
  children?: ReactNode;
};

export function Editor({ locale, draft, content: opened, registry, errors, children, ...props }: EditorProps) {
  const form = useRef<HTMLFormElement>(null);
  const copyName = useRef<HTMLInputElement>(null);
  const [content, setContent] = useState(opened);
  const [shown, setShown] = useState<Fields | null>(null);
  const [ready, setReady] = useState(false);
  const [saves, setSaves] = useState(0);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const show = (fields: Fields) => {
    setContent(contentOf(fields, registry));
    setShown(fields);
  };
  const { status, restored, undoRestore, lockVersion, changed, sending } = useAutosave({
    form,
    draft,
    personId: props.personId,
    lockVersion: draft.lockVersion,
    address: href("editAutosave", locale, { id: draft.id }),
    registry,
    active: props.autosaves,
    opened: fieldsOf(opened, registry),
    isSaved: props.isSaved,
    received: props.received,
    typedOn: Number(props.hidden.typedOn ?? draft.lockVersion),
    show,
    onSaved: () => setSaves((count) => count + 1),
  });
  useEffect(() => setReady(true), []);
  useLayoutEffect(() => {
    if (form.current && shown) writeForm(form.current, shown);
  }, [shown]);

  const now = () => (form.current ? contentOf(readForm(form.current), registry) : content);
  // Fields come and go with the content: what is kept is read once they are there.
  const later = () => requestAnimationFrame(changed);
  const apply = (operation: Operation) => {
    const before = now();
    setContent(applyOperation(before, operation, draft.locale));
    setRemoved(removedBy(before, operation));
    later();
  };
  const actions: EditorActions = ready
    ? {
        apply,
        insert: (sectionKey, key) => insertMark(sectionField(sectionKey, "markdown"), key),
        cite(citation, wanted) {
          const key = citationKey(now(), wanted);
          apply({ kind: "add-citation", citation: { ...citation, key } });
          return key;
        },
      }
    : null;

  /** The answer names what the draft has now: only then is this browser's copy of it one too many. */
  const nameCopy = () => {
    const name = crypto.randomUUID?.() ?? String(Math.random());
    if (copyName.current) copyName.current.value = name;
    sending(name);
  };

  /** A button that changes the draft does it here; the others send the form. */
  const press = (event: React.MouseEvent) => {
    const button = (event.target as Element).closest("button");
    if (!ready || button?.name !== "intent" || !form.current) return;
    const operation = operationOf(button.value, () => provisionalKey(crypto.randomUUID?.() ?? String(Date.now())));
    if (!operation) return;
    event.preventDefault();
    apply(operation);
    // A button that goes takes the focus with it: what was changed is near.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) document.getElementById("sections")?.focus({ preventScroll: true });
    });
  };

  return (
    <div className="grid gap-8 lg:grid-cols-2 lg:items-start xl:mx-[calc((100%-min(100vw-5rem,96rem))/2)]">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: only buttons inside it are pressed, by key as well */}
      <form
        ref={form}
        id="editeur"
        method="post"
        action={href("editSave", locale, { id: draft.id })}
        noValidate
        autoComplete="off"
        onClick={press}
        onInput={() => {
          setContent(now());
          changed();
        }}
        onSubmit={nameCopy}
        className="editor grid min-w-0 gap-10"
      >
        <HiddenFields fields={{ ...props.hidden, lockVersion }} />
        <input ref={copyName} type="hidden" name="copy" />
        {/* Enter in a field saves; it does not press the first button that comes. */}
        <button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only" />
        {children}
        <HeadFields locale={locale} draft={draft} content={opened} errors={errors} themes={props.themes} />
        <Sections locale={locale} draft={draft} content={content} errors={errors} actions={actions} />
        <Citations
          locale={locale}
          content={content}
          errors={errors}
          registry={registry}
          library={props.library}
          actions={actions}
        />
        <AboutFields locale={locale} draft={draft} content={opened} errors={errors} />
        <SaveBar
          locale={locale}
          status={status}
          restored={restored}
          onUndo={() => {
            undoRestore();
            later();
          }}
          removed={removed}
          onPutBack={() => {
            if (removed) setContent(removed.putBack(now()));
            setRemoved(null);
            later();
            document.getElementById("sections")?.focus({ preventScroll: true });
          }}
          settling={!props.autosaves}
          scripted={ready}
        />
      </form>
      <Preview locale={locale} draftId={draft.id} title={content.document.title} saves={saves} scripted={ready} />
    </div>
  );
}
