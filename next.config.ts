import type { NextConfig } from "next";

// Read once by the server itself, far too large to be bundled.
const dictionaries = ["an-array-of-french-words", "an-array-of-english-words"];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server.ts compresses, once the page is plain.
  compress: false,
  // Metadata comes with the head, never streamed after it: what streams late needs scripts.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "pino", "meilisearch", "nodemailer", ...dictionaries],
  experimental: { globalNotFound: true },
  devIndicators: false,
  // Addresses hold what people search, in development too.
  logging: { incomingRequests: false },
};

export default config;
