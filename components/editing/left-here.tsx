"use client";
import { useEffect, useState } from "react";
import { copiesLeft, forgetCopy, forgetReceived } from "#components/editing/local-copy.ts";
import { UnsavedText } from "#components/editing/unsaved-text.tsx";
import { ActionButton } from "#components/ui/button.tsx";
import { type DraftContent, unsavedParts } from "#lib/editing/rules/content.ts";
import { contentOf, type Publisher } from "#lib/editing/rules/fields.ts";
import type { PageLocale } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type LeftHereProps = {
  locale: PageLocale;
  articleId: string;
  personId: string;
  registry: readonly Publisher[];
  language: PageLocale | undefined;
  /** What the draft holds; null: there is none any more. */
  saved: DraftContent | null;
  /** The name under which a form was sent that the draft has now. */
  received: string | null;
};

/** What a tab typed into a draft that nobody can change any more, and that this browser alone has. */
export function LeftHere({ locale, articleId, personId, registry, language, saved, received }: LeftHereProps) {
  const [left, setLeft] = useState<{ name: string; typed: DraftContent } | null>(null);
  const t = translator(locale);
  useEffect(() => {
    forgetReceived(received);
    void copiesLeft(articleId, personId).then((copies) => {
      const contents = copies.map(({ name, copy }) => ({ name, typed: contentOf(copy.fields, registry) }));
      setLeft(contents.find(({ typed }) => unsavedParts(typed, saved).length > 0) ?? null);
    });
  }, [articleId, personId, registry, saved, received]);
  if (!left) return null;
  return (
    <div className="mt-8 grid gap-4 first:mt-0">
      <UnsavedText locale={locale} language={language} typed={left.typed} saved={saved} />
      <div>
        <ActionButton
          onPress={() => {
            forgetCopy(left.name);
            setLeft(null);
          }}
        >
          {t("editing.unsaved.forget")}
        </ActionButton>
      </div>
    </div>
  );
}
