// Packages may lose the run bit of their programs on the way.
import { accessSync, chmodSync, constants, copyFileSync } from "node:fs";
import path from "node:path";

/** Gives a packaged program its run bit where it is missing.
 * @throws where the package belongs to someone else or is read-only. */
export function makeRunnable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}

/** The packaged program, or a copy of it in `folder` where the package cannot be changed. */
export function runnableProgram(file: string, folder: string): string {
  try {
    makeRunnable(file);
    return file;
  } catch {
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    makeRunnable(copy);
    return copy;
  }
}
