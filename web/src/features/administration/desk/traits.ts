export const KINDS = ['CONSULTATION', 'AFTER_SALES', 'COMPLAINT', 'ORDER', 'RETURN', 'SUGGESTION', 'OTHER'] as const
export const SEVERITIES = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'] as const
export const IMPACTS = ['SITE', 'TEAM', 'PERSON'] as const
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const
export const TIERS = ['VIP', 'VALUE_ADDED', 'BASIC'] as const
export const CHANNELS = ['MAIL', 'PHONE', 'COUNTER', 'CHAT', 'WECHAT', 'WEIBO', 'SMS', 'FORM', 'API'] as const
