import type { LivePlace } from "#lib/editing/views.ts";
import { db } from "#lib/platform/db.ts";
import { isUuid } from "#lib/shared/text.ts";

/** Where an article is read, while it is published. */
export const findLivePlace = async (id: string): Promise<LivePlace | null> =>
  isUuid(id)
    ? db.article.findFirst({
        where: { id, status: "published", currentRevisionId: { not: null } },
        select: { locale: true, slug: true },
      })
    : null;
