const CHINESE_MOBILE = /^\+?86(1\d{2})(\d{4})(\d{4})$/

/** A number as people read it out: Chinese mobile numbers in groups of 3-4-4, all others as they are. */
export function phoneWords(phone: string): string {
  const found = CHINESE_MOBILE.exec(phone)
  return found ? `+86 ${found.slice(1).join(' ')}` : phone
}
