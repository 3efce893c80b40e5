// Whether the organisation takes part in the National Detection Network, and who agreed to its terms.
import { action, refuse } from '../case/action.ts'

export const agreeNdn = action({
  name: 'agree-ndn',
  by: 'applicant',
  person: true,
  admin: true,
  steps: ['connection', 'cooperation'],
  statuses: ['open', 'admitted'],
  refuses: ({ template }) =>
    template.connection.ndn === 'none' ? refuse('application.wrong-step', 'It is not offered here.') : null,
  does: ({ state }, { wants, capacity }) =>
    state.ndn?.wants === wants
      ? refuse('application.already', 'This is what the file says already.')
      : [{ type: 'ndn-agreed', data: { wants, capacity } }],
})
