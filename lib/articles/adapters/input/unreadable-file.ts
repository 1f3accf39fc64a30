/** The file cannot be read, or not to its end. The message is for whoever asked for the import. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFileError";
}

const inFrench = new Map([
  ["ENOENT", "n’existe pas"],
  ["EACCES", "n’a pas pu être ouvert : la lecture en est interdite"],
]);

/** What the system or a decompressor says of a file, as an UnreadableFileError; anything else is a fault of ours. */
export function unreadable(cause: unknown, file: string): Error {
  if (cause instanceof UnreadableFileError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ? new UnreadableFileError(`${file} : ${inFrench.get(code) ?? message}`, { cause }) : (cause as Error);
}
