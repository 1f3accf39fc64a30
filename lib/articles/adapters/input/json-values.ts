import { JSONParser } from "@streamparser/json";
import type { InputFile } from "#lib/articles/adapters/input/open-input.ts";
import { UnreadableFileError } from "#lib/articles/adapters/input/unreadable-file.ts";

/**
 * The values of a large JSON file one after the other, without the file in memory.
 * @param at which values, as a path with "*" for any member: "$.*" for those of an array, "$.data.*" for those of a field.
 * @throws UnreadableFileError where the file is no JSON any more, or breaks off.
 */
export async function* readJsonValues(file: InputFile, at: string): AsyncGenerator<unknown> {
  const parser = new JSONParser({ paths: [at], keepStack: false });
  const values: unknown[] = [];
  const problems: Error[] = [];
  parser.onValue = ({ value }) => values.push(value);
  parser.onError = (error) => problems.push(error);
  const check = () => {
    if (problems[0]) throw new UnreadableFileError(`${file.path} : JSON invalide : ${problems[0].message}`);
  };
  for await (const chunk of file.open()) {
    parser.write(chunk);
    check();
    yield* values.splice(0);
  }
  if (!parser.isEnded) throw new UnreadableFileError(`${file.path} : JSON inachevé`);
  yield* values;
}
