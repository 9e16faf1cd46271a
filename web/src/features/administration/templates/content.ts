import type { components } from '@/api/schema'

type Content = components['schemas']['TicketContent']

export function blankContent(): Content {
  return { subject: { zh: '', en: '' }, text: { zh: '', en: '' }, tags: [], fields: {} }
}

/** The content as the server takes it: nothing that was not chosen. */
export function tidyContent(content: Content): Content {
  const tags = (content.tags ?? []).map((each) => each.trim()).filter(Boolean)
  const chosen = Object.fromEntries(Object.entries(content).filter(([, value]) => value !== '' && value !== null && value !== undefined)) as Content
  return { ...chosen, tags }
}
