// The log in words: every action, detail, value and changed field is said in Dutch and in English.
import {
  admissionStep,
  answer,
  applicationStatus,
  assetAgreement,
  assetState,
  assetType,
  auditActions,
  auditDetails,
  caseEventTypes,
  channel,
  forwarding,
  member,
  memberChange,
  memberKind,
  proofMethod,
  proofReason,
  role,
  settingsChange,
  sourceChange,
} from '@schakel/api'
import { describe, expect, it } from 'vitest'
import { actionWords, areaWords } from './action-words.ts'
import { detailsIn, detailWords, fieldWords, valueWords } from './detail-words.ts'

const values = [admissionStep, applicationStatus, role, assetType, assetState, proofMethod, proofReason]
  .flatMap(({ options }): string[] => options)
  .concat(memberKind.options, forwarding.options, answer.options)
  .concat(caseEventTypes)
  .concat(member.shape.state.options, channel.shape.kind.options, channel.shape.state.options)
  .concat(assetAgreement.shape.kind.options, ['http', 'api', 'portal', 'mail', 'folder', 'cli', 'shadowserver-api'])
  .concat(['password', 'password-totp', 'password-recovery-code', 'passkey', 'totp', 'code', 'proof'])

describe.each(['nl', 'en'] as const)('the log in %s', (language) => {
  const saysEach = (said: Record<string, string>, names: readonly string[]) =>
    expect(names.filter((name) => !said[name]?.trim())).toEqual([])

  it('says every action and what it is about', () => {
    saysEach(actionWords[language], auditActions)
    saysEach(
      areaWords[language],
      auditActions.map((action) => action.split('.')[0] ?? ''),
    )
  })

  it('says every detail and its value', () => {
    saysEach(detailWords[language], auditDetails)
    saysEach(valueWords[language], values)
  })

  it('says every field that can be changed', () => {
    for (const { shape } of [memberChange, sourceChange, settingsChange])
      saysEach(fieldWords[language], Object.keys(shape))
  })
})

it('tells details as a person reads them, without ids', () => {
  expect(detailsIn('nl', { type: 'asn', state: 'accepted' })).toEqual(['Stand: Telt mee', 'Soort: AS-nummer'])
  expect(detailsIn('nl', { fields: ['digest', 'legalIdentity'], label: 'AMBER+STRICT' })).toEqual([
    'Veranderd: wanneer bericht, nummer in het register',
    'Label: TLP:AMBER+STRICT',
  ])
  expect(detailsIn('nl', { created: 1200, members: ['0199'], sent: false })).toEqual([
    'Toegevoegd: 1.200',
    'Verstuurd: nee',
  ])
  expect(detailsIn('en', { answer: 'risk-accepted', via: 'mail' })).toEqual([
    'Answer: Risk accepted',
    'By way of: Mail',
  ])
  expect(detailsIn('en', { later: 'unknown' })).toEqual(['later: unknown'])
})
