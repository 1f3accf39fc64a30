import type { Locale } from "#lib/articles/rules/document.ts";
import { enqueueMail } from "#lib/notifications/commands.ts";
import type { Transaction } from "#lib/platform/db.ts";
import { getEnv } from "#lib/platform/env.ts";
import { href } from "#lib/shared/addresses.ts";
import { translator } from "#lib/shared/messages.ts";

export type Outcome = "published" | "awaiting" | "rejected" | "superseded" | "unpublished";

type Told = { authorId: string | null; articleId: string; receipt: string; locale: Locale };

/** Writes the mail by which the author learns what became of a suggestion. Without an account, the follow-up page tells. */
export async function tellAuthor(tx: Transaction, suggestion: Told, outcome: Outcome, reason: string): Promise<void> {
  if (!suggestion.authorId) return;
  const author = await tx.person.findUnique({
    where: { id: suggestion.authorId },
    select: { user: { select: { email: true } } },
  });
  if (!author?.user) return;
  const article = await tx.article.findUniqueOrThrow({
    where: { id: suggestion.articleId },
    select: { currentRevision: { select: { title: true } } },
  });
  const t = translator(suggestion.locale);
  const values = {
    title: article.currentRevision?.title ?? "",
    reason,
    link: new URL(href("contribution", suggestion.locale, { receipt: suggestion.receipt }), getEnv().portalUrl).href,
  };
  await enqueueMail(tx, {
    recipient: author.user.email,
    subject: t(`mail.${outcome}.subject`, values),
    text: t(`mail.${outcome}.text`, values),
  });
}
