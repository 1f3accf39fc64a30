/** An expected refusal is a value that the form can show; bugs and outages throw. */
export type Result<T, Reason extends string> = ({ ok: true } & T) | { ok: false; reason: Reason };
