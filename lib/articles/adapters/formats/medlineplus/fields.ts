import { z } from "zod";
import { oneLine } from "#lib/articles/adapters/formats/medlineplus/topic.ts";

/** A text on one line that says something. */
export const filled = z
  .string()
  .transform(oneLine)
  .refine((text) => text !== "", "est vide");

export const webAddress = z.url({ protocol: /^https?$/, message: "doit être une adresse http(s)" });

/** What is wrong with a topic first, and where. */
export function firstReason(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue?.path.length ? `${issue.path.join(".")} : ${issue.message}` : (issue?.message ?? "");
}

/** The longest real text has 7,000 characters. */
export const maxText = 200_000;
