/** One record of an import as its format's reader found it. `place` tells a person where: "ligne 12", "questions_spf.json,
 * fiche F1427". `record` is in the exchange format (docs/exchange-format.md) and not yet checked; `problem` says why the
 * record is broken; `left` why a sound one is not for us, such as a language that we do not publish. */
export type ImportRecord =
  | { place: string; record: unknown }
  | { place: string; problem: string }
  | { place: string; left: string };
