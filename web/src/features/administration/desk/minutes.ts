const HOUR = 60

/** "4 h 30 m": working minutes are told in hours, as a day of work differs from team to team. */
export function minutesText(minutes: number, locale: string): string {
  const unit = (value: number, name: 'hour' | 'minute'): string => new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: locale.startsWith('zh') ? 'short' : 'narrow' }).format(value)
  const hours = Math.floor(minutes / HOUR)
  const rest = minutes % HOUR
  return [hours ? unit(hours, 'hour') : '', rest || !hours ? unit(rest, 'minute') : ''].filter(Boolean).join(' ')
}
