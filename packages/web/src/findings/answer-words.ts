// The five answers and what happens next.
import { words } from '../language/index.ts'

export const answerWords = words(
  {
    fixed: 'Opgelost',
    'not-ours': 'Niet van ons',
    'false-positive': 'Vals alarm',
    'need-help': 'Hulp nodig',
    'risk-accepted': 'Risico aanvaard',
  },
  {
    fixed: 'Fixed',
    'not-ours': 'Not ours',
    'false-positive': 'False positive',
    'need-help': 'Need help',
    'risk-accepted': 'Risk accepted',
  },
)

export const answerEffects = words(
  {
    fixed: 'Wij kijken of de bron het nog ziet.',
    'not-ours': 'Wij zoeken de juiste eigenaar.',
    'false-positive': 'Laat ons kort weten waarom.',
    'need-help': 'Wij nemen contact met u op.',
    'risk-accepted': 'Kies tot wanneer.',
  },
  {
    fixed: 'We check whether the source still sees it.',
    'not-ours': 'We look for the right owner.',
    'false-positive': 'Tell us briefly why.',
    'need-help': 'We get in touch with you.',
    'risk-accepted': 'Choose until when.',
  },
)
export const answerNames = ['fixed', 'not-ours', 'false-positive', 'need-help', 'risk-accepted'] as const
export type AnswerName = (typeof answerNames)[number]
