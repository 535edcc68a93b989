/** The words of a language; a language that lacks a sentence does not compile. */
import type { Language } from '../language/question.ts'
import { en, type Words } from './words.en.ts'
import { nl } from './words.nl.ts'
import { type AdminWords, adminEn } from './words-admin.en.ts'
import { adminNl } from './words-admin.nl.ts'
import { type ExchangeWords, exchangeEn } from './words-exchange.en.ts'
import { exchangeNl } from './words-exchange.nl.ts'
import { type GuidanceWords, guidanceEn } from './words-guidance.en.ts'
import { guidanceNl } from './words-guidance.nl.ts'
import { type HistoryWords, historyEn } from './words-history.en.ts'
import { historyNl } from './words-history.nl.ts'
import { type LifeWords, lifeEn } from './words-life.en.ts'
import { lifeNl } from './words-life.nl.ts'
import { type OwnTimeWords, ownTimeEn } from './words-own-time.en.ts'
import { ownTimeNl } from './words-own-time.nl.ts'
import { type SightWords, sightEn } from './words-sight.en.ts'
import { sightNl } from './words-sight.nl.ts'
import { type WhyWords, whyEn } from './words-why.en.ts'
import { whyNl } from './words-why.nl.ts'

const guidanceWords: Readonly<Record<Language, GuidanceWords>> = { en: guidanceEn, nl: guidanceNl }
const historyWords: Readonly<Record<Language, HistoryWords>> = { en: historyEn, nl: historyNl }
const sightWords: Readonly<Record<Language, SightWords>> = { en: sightEn, nl: sightNl }
const whyWords: Readonly<Record<Language, WhyWords>> = { en: whyEn, nl: whyNl }
const lifeWords: Readonly<Record<Language, LifeWords>> = { en: lifeEn, nl: lifeNl }
const ownTimeWords: Readonly<Record<Language, OwnTimeWords>> = { en: ownTimeEn, nl: ownTimeNl }
const words: Readonly<Record<Language, Words>> = { en, nl }
const adminWords: Readonly<Record<Language, AdminWords>> = { en: adminEn, nl: adminNl }
const exchangeWords: Readonly<Record<Language, ExchangeWords>> = { en: exchangeEn, nl: exchangeNl }

export const guidanceWordsFor = (language: Language): GuidanceWords => guidanceWords[language]
export const historyWordsFor = (language: Language): HistoryWords => historyWords[language]
export const sightWordsFor = (language: Language): SightWords => sightWords[language]
export const whyWordsFor = (language: Language): WhyWords => whyWords[language]
export const lifeWordsFor = (language: Language): LifeWords => lifeWords[language]
export const ownTimeWordsFor = (language: Language): OwnTimeWords => ownTimeWords[language]
export const wordsFor = (language: Language): Words => words[language]
export const adminWordsFor = (language: Language): AdminWords => adminWords[language]
export const exchangeWordsFor = (language: Language): ExchangeWords => exchangeWords[language]
