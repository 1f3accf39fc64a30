// `npm run dev`: the same services, Next in development mode, everything said at the terminal.
import { loadDotEnv } from "#lib/platform/embedded/dotenv.ts";
import { runPortal } from "#lib/platform/embedded/portal.ts";

loadDotEnv();
await runPortal("development");
