import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DiscardForm, TakeBackForm } from "#components/editing/step-forms.tsx";

const draft = { id: "article-1", lockVersion: 3, liveSlug: null };
const form = { locale: "fr", draft, hidden: {}, values: {}, errors: {} } as const;

it.each([
  ["takes it back", (own: boolean) => <TakeBackForm {...form} own={own} tooLate={null} />],
  ["throws it away", (own: boolean) => <DiscardForm {...form} own={own} />],
])("whoever %s is asked for a public reason, unless the text is theirs", (_, formOf) => {
  expect(renderToStaticMarkup(formOf(false))).toContain('name="reasonGiven"');
  expect(renderToStaticMarkup(formOf(true))).not.toContain('name="reasonGiven"');
});
