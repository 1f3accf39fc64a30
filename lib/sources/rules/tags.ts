/** The tag of pages that say how cited pages are. */
export const linksTag = "links";
