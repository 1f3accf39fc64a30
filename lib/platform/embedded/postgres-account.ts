// PostgreSQL refuses to run as root, yet containers and build machines run as root. Two ways around, in this order:
// a user namespace in which root is called "nobody" (files stay root's, works below private folders), or, where the
// system refuses those (Docker's default), the account "postgres" or "nobody", which must then reach the files.
import { execFileSync } from "node:child_process";
import { chownSync, mkdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

export type Account = {
  /** Put before each command. */
  prefix: string[];
  uid?: number;
  gid?: number;
};

const namespacePrefix = ["unshare", "--user", "--map-user=65534", "--map-group=65534", "--"];

/** Decides under which account PostgreSQL runs, and gives it the folder `home`.
 * @throws with what to do when root has no way to run it. */
export function chooseAccount(binary: string, home: string): Account {
  // Others may walk through the data directory, not list it: PostgreSQL's account has to.
  mkdirSync(path.dirname(home), { recursive: true, mode: 0o711 });
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return { prefix: [] };
  if (namespaceWorks(binary, home)) return { prefix: namespacePrefix };
  const account = serviceAccount();
  const closed = account ? closedParents([binary, home], account.uid) : [];
  if (!account || closed.length > 0) throw new Error(advice(closed));
  giveTo(home, account.uid, account.gid);
  return { prefix: [], ...account };
}

function namespaceWorks(binary: string, home: string): boolean {
  const [command = "", ...args] = namespacePrefix;
  const run = (...test: string[]) => execFileSync(command, [...args, ...test], { stdio: "ignore" });
  try {
    run("true");
    giveTo(home, 0, 0);
    // Without root's privileges, a folder that belongs to someone else may be closed.
    run("test", "-w", home);
    run(binary, "--version");
    return true;
  } catch {
    return false;
  }
}

/** A cluster made the other way, on another day, changes hands: PostgreSQL wants to own its files. */
function giveTo(home: string, uid: number, gid: number): void {
  if (statSync(home).uid === uid) return;
  execFileSync("chown", ["-R", `${uid}:${gid}`, home]);
  chownSync(home, uid, gid);
}

function serviceAccount(): { uid: number; gid: number } | null {
  const accounts = readFileSync("/etc/passwd", "utf8").split("\n");
  for (const name of ["postgres", "nobody"]) {
    const [, , uid, gid] = accounts.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

function closedParents(files: string[], uid: number): string[] {
  const parents = new Set<string>();
  for (const file of files) {
    for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder))
      parents.add(folder);
  }
  return [...parents].filter((folder) => {
    const { mode, uid: owner } = statSync(folder);
    return owner === uid ? (mode & 0o100) === 0 : (mode & 0o001) === 0;
  });
}

function advice(closed: string[]): string {
  const open =
    closed.length > 0
      ? `autorisez la traversée de ces dossiers (chmod o+x ${closed.join(" ")})`
      : "créez un compte « postgres »";
  return `PostgreSQL ne peut pas tourner sous le compte root de cette machine. Au choix : ${open} ; lancez la commande avec un compte ordinaire, propriétaire du dossier ; ou indiquez une base existante dans DATABASE_URL.`;
}
