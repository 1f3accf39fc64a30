import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  // server.ts compresses, once the page is plain.
  compress: false,
  // Metadata comes with the head, never streamed after it: what streams late needs scripts.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm run check`, once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "@prisma/adapter-pg", "pino", "meilisearch", "nodemailer"],
  experimental: { globalNotFound: true },
  devIndicators: false,
  // Addresses hold what people search, in development too.
  logging: { incomingRequests: false },
};

export default config;
