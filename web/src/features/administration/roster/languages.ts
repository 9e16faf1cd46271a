/** Languages a desk answers in; others can be typed. */
export const LANGUAGES = ['zh-CN', 'en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'ru', 'ja', 'ko', 'vi', 'th', 'ar']

/** The name of a language in the reader's one. */
export function languageName(tag: string, reader: string): string {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag === 'zh-CN' ? 'zh' : tag) ?? tag
  } catch {
    return tag
  }
}
