import { z } from "zod";
import { healthAspects } from "#lib/articles/rules/document.ts";

const named = (type: string) => z.strictObject({ "@type": z.literal(type), name: z.string().min(1) });
const partialDate = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const work = (locale: "fr" | "en") =>
  z.strictObject({ "@type": z.literal("MedicalWebPage"), url: z.url(), inLanguage: z.literal(locale) });

/** What an article of content/ may tell machines of itself: a field that nobody thought of fails. None of them has been
 * signed by a clinician, so that none may say that it was reviewed. */
export const articleBlock = z.strictObject({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("MedicalWebPage"),
  name: z.string().min(1),
  description: z.string().min(1),
  url: z.url(),
  inLanguage: z.enum(["fr", "en"]),
  datePublished: z.iso.datetime(),
  dateModified: z.iso.datetime(),
  version: z.int().positive(),
  creativeWorkStatus: z.literal("Published"),
  digitalSourceType: z.literal("TrainedAlgorithmicMediaDigitalSource").optional(),
  aspect: z.array(z.enum(healthAspects)).min(1).optional(),
  audience: z
    .array(
      z.strictObject({
        "@type": z.enum(["PeopleAudience", "ParentAudience", "MedicalAudience"]),
        audienceType: z.string().min(1),
      }),
    )
    .min(1),
  about: z.strictObject({
    "@type": z.literal("Thing"),
    name: z.string().min(1),
    alternateName: z.array(z.string()).min(1).optional(),
  }),
  citation: z
    .array(
      z.strictObject({
        "@type": z.literal("CreativeWork"),
        name: z.string().min(1),
        publisher: named("Organization"),
        url: z.url().optional(),
        datePublished: partialDate.optional(),
      }),
    )
    .min(1)
    .optional(),
  license: z.literal("https://spdx.org/licenses/etalab-2.0.html"),
  translationOfWork: work("fr").optional(),
  workTranslation: z.array(work("en")).length(1).optional(),
  isPartOf: named("WebSite").extend({ url: z.url() }),
  breadcrumb: z.strictObject({
    "@type": z.literal("BreadcrumbList"),
    itemListElement: z
      .array(
        z.strictObject({
          "@type": z.literal("ListItem"),
          position: z.int().positive(),
          name: z.string().min(1),
          item: z.url(),
        }),
      )
      .length(3),
  }),
});
