/** Says of an article that the search engine may not hold what it should (lib/search/adapters/index-ledger.ts): no
 * revision has this identifier, and null would say that the engine holds nothing. */
export const inDoubt = "00000000-0000-0000-0000-000000000000";
