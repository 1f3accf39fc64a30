// How a text came to be, in the sentence that its page begins with (AI Act, article 50). It must stay true once people have
// read the text: a whole reading by a clinician is said, a part that was read is said, and nothing more.
import type { ArticleView } from "#lib/articles/views/article.ts";

type Made = Pick<ArticleView, "signature" | "partlyRead"> & {
  revision: Pick<ArticleView["revision"], "number" | "madeWith" | "decidedBy">;
};

/** The key of the sentence, in the messages of `article`. */
export function howMade({ revision, signature, partlyRead }: Made) {
  const { madeWith, decidedBy } = revision;
  if (signature)
    return signature.revision === revision.number
      ? (`madeWithThenRead.${madeWith}` as const)
      : (`madeWithReadBefore.${madeWith}` as const);
  if (madeWith === "human" || !(decidedBy || partlyRead)) return `madeWith.${madeWith}` as const;
  return decidedBy ? (`lastChangeRead.${madeWith}` as const) : (`changesRead.${madeWith}` as const);
}
