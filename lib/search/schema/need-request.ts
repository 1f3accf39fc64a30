import { z } from "zod";

/** An article that is asked for: the slug of a concept, or nothing. Whatever else was sent counts as nothing. */
export const needRequestSchema = z.object({
  concept: z
    .string()
    .regex(/^[a-z0-9-]{0,100}$/)
    .catch(""),
});
