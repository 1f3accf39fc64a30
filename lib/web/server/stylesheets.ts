// Addresses of the built style sheets, for pages that are made without the framework.
// Kept on the process: Next bundles its route handlers apart from server.ts, and both need them.
const shared = globalThis as typeof globalThis & { portalStylesheets?: string[] };

export const setStylesheets = (addresses: string[]): void => {
  shared.portalStylesheets = addresses;
};

export const stylesheets = (): string[] => shared.portalStylesheets ?? [];
