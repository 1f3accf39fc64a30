/** Further pages than this are never looked for: nobody reads them, and engines pay for them. */
export const lastPage = 100;

/** Where a page begins in the list of results. Pages count from 1. */
export const offsetOf = (page: number, limit: number): number => (page - 1) * limit;
