// The operator's own test of its mail.
import type { LetterTemplate } from './letter.ts'

export const mailCheck: LetterTemplate<'mail-check', Record<string, never>> = {
  name: 'mail-check',
  examples: [{}],
  write(_, language, { sender }) {
    if (language === 'en')
      return {
        subject: `Mail check of ${sender.name}`,
        parts: [
          { is: 'title', text: 'The node can send mail' },
          { is: 'text', text: 'Is this mail in the folder for spam? Then look at the advice beside the mail check.' },
        ],
      }
    return {
      subject: `Mailcontrole van ${sender.name}`,
      parts: [
        { is: 'title', text: 'Het knooppunt kan mailen' },
        { is: 'text', text: 'Staat deze mail bij de ongewenste mail? Kijk dan naar de adviezen bij de mailcontrole.' },
      ],
    }
  },
}
