import type { DraftWork } from "#lib/editing/commands/change-draft.ts";
import { enqueueMail } from "#lib/notifications/commands.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

type Told = "draftRejected" | "draftUnscheduled" | "draftPublished";

/** Writes to those whose words are in a draft, and to those who acted on it, what became of it; not to the one who did it. */
export async function tellEditors(
  { tx, article, draft }: DraftWork,
  what: Told,
  { reason, by }: { reason: string; by: string | null },
): Promise<void> {
  const concerned = [...draft.authors, draft.submittedById, draft.scheduledById].filter(
    (id): id is string => id !== null && id !== by,
  );
  const people = await tx.person.findMany({
    where: { id: { in: concerned } },
    select: { user: { select: { email: true } } },
    orderBy: { id: "asc" },
  });
  const t = translator(article.locale);
  const address =
    what === "draftPublished"
      ? href("article", article.locale, { slug: draft.content.slug })
      : href("editArticle", article.locale, { id: article.id });
  const values = { title: draft.content.document.title, reason, link: new URL(address, getEnv().portalUrl).href };
  for (const { user } of people) {
    if (!user) continue;
    await enqueueMail(tx, {
      recipient: user.email,
      subject: t(`mail.${what}.subject`, values),
      text: t(`mail.${what}.text`, values),
    });
  }
}
