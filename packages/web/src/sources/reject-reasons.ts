// Why a row could not be taken, in words; a reason that is not known here is shown as its code.
import { words } from '../language/index.ts'

export const rejectReasons = words(
  {
    'address.invalid': 'Het adres bestaat niet zo',
    'address.missing': 'Er staat geen adres in',
    'time.invalid': 'De tijd is niet te lezen',
    'time.future': 'De tijd ligt in de toekomst',
    'csv.unbalanced-quote': 'Een aanhalingsteken wordt niet gesloten',
    'csv.stray-quote': 'Er staat een los aanhalingsteken',
    'csv.nul-byte': 'Er staat een teken in dat niet kan',
    'csv.row-too-long': 'De regel is te lang',
    'ndjson.nul-byte': 'Er staat een teken in dat niet kan',
    'ndjson.line-too-long': 'De regel is te lang',
  },
  {
    'address.invalid': 'There is no such address',
    'address.missing': 'It holds no address',
    'time.invalid': 'The time cannot be read',
    'time.future': 'The time lies in the future',
    'csv.unbalanced-quote': 'A quotation mark is not closed',
    'csv.stray-quote': 'There is a lone quotation mark',
    'csv.nul-byte': 'It holds a character that is not possible',
    'csv.row-too-long': 'The row is too long',
    'ndjson.nul-byte': 'It holds a character that is not possible',
    'ndjson.line-too-long': 'The line is too long',
  },
)
