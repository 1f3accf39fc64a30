/** Told when what search knows has changed: documents, words or vocabularies. */
export const searchTag = "search";
