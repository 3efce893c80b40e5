// What is wrong with a line of the members' CSV, by the rule that it breaks.
import { words } from '../language/index.ts'

export const importRules = words(
  {
    'name.missing': 'De naam ontbreekt.',
    'name.long': 'De naam is langer dan 200 tekens.',
    'field.long': 'Dit is te lang: 60 tekens, of 120 bij het register en 200 bij de naam van het contact.',
    'identity.shape': 'Een KvK-nummer heeft acht cijfers. Bij een ander nummer hoort de naam van het register.',
    'kind.unknown': 'Schrijf participant, oktt of csirt.',
    'class.unknown': 'Schrijf small, middle of large.',
    'language.unknown': 'Schrijf nl of en.',
    'email.shape': 'Dit is geen e-mailadres.',
    'phone.shape': 'Een telefoonnummer heeft cijfers, spaties, een plus of haakjes.',
    'roles.unknown': 'Deze rol is er niet. Schrijf general, technical, security, privacy, management of on-call.',
    'contact.missing': 'De naam van het contact ontbreekt.',
    'member.exists': 'Een deelnemer met dit nummer staat al in de lijst.',
  },
  {
    'name.missing': 'The name is missing.',
    'name.long': 'The name is longer than 200 characters.',
    'field.long': 'This is too long: 60 characters, or 120 for the register and 200 for the name of the contact.',
    'identity.shape': 'A KvK number has eight digits. Another number needs the name of its register.',
    'kind.unknown': 'Write participant, oktt or csirt.',
    'class.unknown': 'Write small, middle or large.',
    'language.unknown': 'Write nl or en.',
    'email.shape': 'This is no e-mail address.',
    'phone.shape': 'A phone number has digits, spaces, a plus or brackets.',
    'roles.unknown': 'There is no such role. Write general, technical, security, privacy, management or on-call.',
    'contact.missing': 'The name of the contact is missing.',
    'member.exists': 'A member with this number is in the list already.',
  },
)
