/** A small button: 44 px whatever the size of its text. */
export const toolLook =
  "inline-flex min-h-[44px] min-w-[44px] cursor-pointer items-center justify-center gap-2 rounded-md border-2 border-edge bg-surface px-3 py-1 text-sm font-bold text-accent hover:bg-accent-wash";
