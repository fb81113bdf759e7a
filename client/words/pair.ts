/**
 * A text of the page's own, English beside Chinese. `{name}` is filled in; `{n:box|boxes}` is the one or the many by the
 * number `n`.
 */
export type Pair = readonly [en: string, zh: string];
