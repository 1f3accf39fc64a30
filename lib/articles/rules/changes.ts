// What happens to articles in public, as the page of recent changes and the feeds tell it.
export const changeKinds = ["published", "revised", "reverified", "withdrawn"] as const;
export type ChangeKind = (typeof changeKinds)[number];

export type Change = {
  /** Of the journal entry or of the signature: it never changes. */
  id: string;
  kind: ChangeKind;
  at: Date;
  article: {
    groupId: string;
    slug: string;
    title: string;
    summary: string;
    theme: { slug: string; name: string };
    /** Whether its address still shows a text: one taken into another article or removed has none. */
    readable: boolean;
  };
  /** In a public sentence: what changed, what was looked at, or why it is published no more. */
  note: string;
  /** Null where no text changed. */
  material: boolean | null;
  /** The revision published, or signed again. */
  revision: number | null;
};
