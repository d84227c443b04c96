import type { Bilingual } from '../../vocabulary/index.ts'
import type { Outlook } from '../outlook.ts'
import { decimal } from './number.ts'

/** Names of the methods that may be shown. */
const NAMES: Readonly<Record<'persistence' | 'model' | 'model_with_lead' | 'theta' | 'ses05', Bilingual>> = {
  persistence: { nl: 'het blijft zoals het was', en: 'it stays as it was' },
  model: { nl: 'ons model', en: 'our model' },
  model_with_lead: {
    nl: 'ons model, dat begint bij leerlingen die al op school zitten',
    en: 'our model, which starts from pupils who are at school already',
  },
  theta: { nl: 'de theta-methode', en: 'the theta method' },
  ses05: {
    nl: 'een gemiddelde waarin de laatste jaren het meest tellen',
    en: 'an average in which the last years count most',
  },
}

/** By which method the coming years are worked out, how well it did, and why it is this one. */
export function methodWords({ gate, coming }: Outlook, leadReason: Bilingual | null): Bilingual {
  if (coming.length === 0) return { nl: '', en: '' }
  const found = gateWords(gate)
  if (leadReason === null) return found
  return { nl: `${found.nl} ${leadReason.nl}`, en: `${found.en} ${leadReason.en}` }
}

function gateWords({ method, reason, mae, persistence }: Outlook['gate']): Bilingual {
  const name = NAMES[method as keyof typeof NAMES]
  if (reason === 'too-few')
    return {
      nl: 'Er zijn te weinig eerdere jaren om methoden te vergelijken. Daarom gaan we uit van het laatste cijfer, met een brede band.',
      en: 'There are too few earlier years to compare methods. So we go by the last figure, with a wide band.',
    }
  if (reason === 'none-better')
    return {
      nl: 'Geen methode deed het in eerdere jaren duidelijk beter dan ‘het blijft zoals het was’. Daarom gaan we uit van het laatste cijfer, met een band die bij de fouten van toen past.',
      en: 'No method clearly did better in earlier years than “it stays as it was”. So we go by the last figure, with a band that fits the errors of those years.',
    }
  return {
    nl: `De methode is ${name.nl}. In eerdere jaren zat die er gemiddeld ${decimal(mae ?? 0, 'nl')} procentpunten naast; ‘het blijft zoals het was’ ${decimal(persistence ?? 0, 'nl')}.`,
    en: `The method is ${name.en}. In earlier years it was off by ${decimal(mae ?? 0, 'en')} percentage points on average; “it stays as it was” by ${decimal(persistence ?? 0, 'en')}.`,
  }
}
