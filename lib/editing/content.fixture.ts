import type { DraftContent } from "#lib/editing/rules/content.ts";
import { anArticleDocument, aSection } from "#tests/support/factories.ts";

/** A text that may be submitted as it is. */
export const aDraftContent = (override: Partial<DraftContent> = {}): DraftContent => {
  const document = anArticleDocument();
  return {
    document: {
      ...document,
      sections: [
        aSection({
          key: "essentials",
          role: "essentials",
          heading: "L’essentiel",
          aspect: null,
          markdown: "- Boire souvent[^ameli-gastro].",
        }),
        ...document.sections,
      ],
    },
    slug: "gastro-enterite",
    theme: "infections-et-vaccination",
    audience: ["everyone"],
    related: [],
    nextReview: "",
    minor: false,
    changeNote: "Première publication.",
    interests: "",
    madeWith: "human",
    easyToReadBy: "",
    ...override,
  };
};
