/** Numbers as the reader writes them, at most two digits after the point. */
export const amount = (value: number, locale: string): string => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value)

export const named = (name: { zh: string; en: string }, locale: string): string => (locale.startsWith('zh') ? name.zh : name.en)
