// Shows that a mail channel works; says nothing else.
import type { LetterTemplate } from './letter.ts'

export const channelTest: LetterTemplate<'channel-test', { organisation: string }> = {
  name: 'channel-test',
  examples: [{ organisation: 'Bakkerij De Korenaar' }],
  write({ organisation }, language, { sender }) {
    if (language === 'en')
      return {
        subject: `Test message for ${organisation}`,
        parts: [
          { is: 'title', text: 'This address works' },
          {
            is: 'text',
            text: `This is a test. Warnings for ${organisation} will come to this address from ${sender.from}.`,
          },
        ],
      }
    return {
      subject: `Testbericht voor ${organisation}`,
      parts: [
        { is: 'title', text: 'Dit adres werkt' },
        {
          is: 'text',
          text: `Dit is een test. Waarschuwingen voor ${organisation} komen op dit adres binnen, vanaf ${sender.from}.`,
        },
      ],
    }
  },
}
