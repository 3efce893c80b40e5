// A suspension stops release at the next decision; its participants are not left alone. Lifting it brings everything back.
import { action, refuse } from '../case/action.ts'

export const suspend = action({
  name: 'suspend',
  by: 'operator',
  person: true,
  admin: true,
  steps: ['cooperation'],
  statuses: ['admitted'],
  does: (_, { grounds, meanwhile, other }) =>
    (meanwhile === 'other') === (other === null)
      ? refuse('application.unknown', 'Name the other organisation exactly where it serves the participants meanwhile.')
      : [{ type: 'suspended', data: { grounds, meanwhile, other } }],
})

export const lift = action({
  name: 'lift',
  by: 'operator',
  person: true,
  admin: true,
  steps: ['cooperation'],
  statuses: ['suspended'],
  does: (_, { grounds }) => [{ type: 'lifted', data: { grounds } }],
})
