/** Something wrong in a content file, where its author will look for it. */
export type Problem = {
  /** Relative to the content folder. */
  file: string;
  /** From 1. */
  line: number;
  message: string;
  /** An error stops the loading; a warning is for the author to weigh. */
  level: "error" | "warning";
};

export const error = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  message,
  level: "error",
});

export const warning = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  message,
  level: "warning",
});
