import type { HealthAspect } from "#lib/articles/rules/document.ts";

/** What a heading is about, by its words; the first that fits. */
const aspects: readonly (readonly [RegExp, HealthAspect])[] = [
  [/\b(side effects?)\b/i, "SideEffectsHealthAspect"],
  [/\b(symptoms?|signs)\b/i, "SymptomsHealthAspect"],
  [/\b(screening|screened|tested for)\b/i, "ScreeningHealthAspect"],
  [/\b(prevent(ed|ion|ing)?|lower (my|your) risk|reduce (my|your|the) risk)\b/i, "PreventionHealthAspect"],
  [/\b(treatments?|treated|therap(y|ies) (treat|for)|treat)\b/i, "TreatmentsHealthAspect"],
  [/^(what (can )?causes?|what are the causes|why do people)\b/i, "CausesHealthAspect"],
  [/\b(spread|contagious|catch|transmitted)\b/i, "ContagiousnessHealthAspect"],
  [/\b(types|kinds)\b/i, "TypesHealthAspect"],
  [/\b(stages)\b/i, "StagesHealthAspect"],
  [/\b(risks?|dangers|complications|(other|health) problems)\b/i, "RisksOrComplicationsHealthAspect"],
  [/\b(outlook|prognosis)\b/i, "PrognosisHealthAspect"],
  [/\b(benefits)\b/i, "BenefitsHealthAspect"],
  [/\b(pregnant|pregnancy)\b/i, "PregnancyHealthAspect"],
  [/^when should (i|you) (call|see|get|go|contact)|\bneed (to see|medical)\b/i, "SeeDoctorHealthAspect"],
  [/\b(living with|live with|cope)\b/i, "LivingWithHealthAspect"],
  [/^(what('s| is| are)) (an? |the )?(\S+ ){0,4}\S+\?$/i, "OverviewHealthAspect"],
];

/** The aspect of the subject that a section with this heading is about, where that is evident. */
export const aspectOf = (heading: string): HealthAspect | undefined =>
  aspects.find(([words]) => words.test(heading))?.[1];
