import type { DraftWork } from "#lib/editing/commands/change-draft.ts";
import { enqueueMail } from "#lib/notifications/commands.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Told = "draftRejected" | "draftTakenBack" | "draftDiscarded" | "draftUnscheduled" | "draftPublished" | "draftGone";

/** Where its readers go on: what is gone has no page of its own. */
function addressOf(what: Told, { id, locale }: DraftWork["article"], { content }: DraftWork["draft"]): string {
  if (what === "draftPublished") return href("article", locale, { slug: content.slug });
  return what === "draftDiscarded" ? href("editing", locale) : href("editArticle", locale, { id });
}

/** Those whose words are in it; as long as there are none, who began it. */
const writersOf = ({ authors, createdById }: DraftWork["draft"]) => (authors.length > 0 ? authors : [createdById]);

/** Writes to those whose draft it is, and to those who acted on it, what became of it; not to the one who did it. */
export async function tellEditors(
  { tx, article, draft }: DraftWork,
  what: Told,
  { reason, by, name = "" }: { reason: string; by: string | null; name?: string },
): Promise<void> {
  const concerned = [...writersOf(draft), draft.submittedById, draft.scheduledById].filter(
    (id): id is string => id !== null && id !== by,
  );
  const people = await tx.person.findMany({
    where: { id: { in: concerned } },
    select: { user: { select: { email: true } } },
    orderBy: { id: "asc" },
  });
  const t = translator(article.locale);
  const values = {
    title: draft.content.document.title.trim() || t("editing.untitled"),
    reason,
    name,
    live: article.currentRevisionId ? "yes" : "no",
    link: new URL(addressOf(what, article, draft), getEnv().portalUrl).href,
  };
  for (const { user } of people) {
    if (!user) continue;
    await enqueueMail(tx, {
      recipient: user.email,
      subject: t(`mail.${what}.subject`, values),
      text: t(`mail.${what}.text`, values),
    });
  }
}
