import {
  type Choosable,
  type Exploration,
  SELECTION_NAMES,
  SELECTION_WORDS,
  yearLabel,
} from '../../api/index.ts'
import { SEXES } from '../../vocabulary/index.ts'
import { groupOf } from '../explored.ts'
import { FIGURES } from '../paths.ts'
import { EXPLORER } from '../text/explorer.ts'
import type { Text } from '../text/index.ts'

interface Props {
  readonly text: Text
  readonly answer: Exploration
}

/**
 * The choices as plain forms. Which figure stands in a form of its own, which keeps the regions only: definitions and
 * years belong to a figure, so no form can combine those of two.
 */
export function ExplorerForm({ text, answer }: Props) {
  const { field } = EXPLORER[text.lang]
  const names = SELECTION_NAMES[text.lang]
  const { selection, choices } = answer
  return (
    <section class="choose" aria-labelledby="keuze">
      <h2 id="keuze">{field.form}</h2>
      <form action={FIGURES[text.lang]} method="get">
        <Select
          id="indicator"
          name={names.indicator}
          label={field.indicator}
          options={choices.indicators.map(({ id, title }) => [id, title[text.lang]])}
          chosen={selection.indicator}
        />
        {selection.regions.map(code => (
          <input type="hidden" name={names.region} value={code} />
        ))}
        <button class="nl-button light" type="submit">
          {field.pick}
        </button>
      </form>
      <form action={FIGURES[text.lang]} method="get">
        <input type="hidden" name={names.indicator} value={selection.indicator} />
        <Select
          id="definitie"
          name={names.definition}
          label={field.definition}
          options={choices.definitions.map(each => [each.id, definitionName(text, each)])}
          chosen={selection.definition}
        />
        <Regions text={text} answer={answer} />
        <Sexes text={text} answer={answer} />
        <Years text={text} answer={answer} />
        <Shown text={text} answer={answer} />
        <button class="nl-button" type="submit">
          {field.submit}
        </button>
      </form>
    </section>
  )
}

function definitionName(text: Text, { title, empty }: Choosable['definitions'][number]): string {
  return empty ? `${title[text.lang]} ${EXPLORER[text.lang].field.empty}` : title[text.lang]
}

function Select(props: {
  id: string
  name: string
  label: string
  options: readonly (readonly [value: string, label: string])[]
  chosen: string
}) {
  const { id, name, label, options, chosen } = props
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </p>
  )
}

function Check(props: { name: string; value: string; label: string; checked: boolean }) {
  return (
    <label class="check">
      <input type="checkbox" name={props.name} value={props.value} checked={props.checked} /> {props.label}
    </label>
  )
}

/** The regions chosen as boxes to clear, and a field to add one. */
function Regions({ text, answer }: Props) {
  const { field } = EXPLORER[text.lang]
  const name = SELECTION_NAMES[text.lang].region
  const chosen = [...new Map(answer.series.map(({ region }) => [region.code, region])).values()]
  if (answer.indicator.basis === 'country') return null
  return (
    <fieldset>
      <legend>{field.regions}</legend>
      {chosen.map(region => (
        <Check name={name} value={region.code} label={region.name[text.lang]} checked />
      ))}
      <label for="regio">{field.add}</label>
      <input id="regio" name={name} list="regios" autocomplete="off" spellcheck={false} maxlength={80} />
      <datalist id="regios">
        {answer.choices.regions.map(written => (
          <option value={written} />
        ))}
      </datalist>
    </fieldset>
  )
}

function Sexes({ text, answer }: Props) {
  const { selection, choices } = answer
  const words = EXPLORER[text.lang]
  if (choices.sexes.length < 2) return null
  return (
    <fieldset>
      <legend>{words.field.sexes}</legend>
      {SEXES.filter(sex => choices.sexes.includes(sex)).map(sex => (
        <Check
          name={SELECTION_NAMES[text.lang].sex}
          value={SELECTION_WORDS[text.lang].sex[sex]}
          label={words.sex[groupOf(answer)][sex]}
          checked={selection.sexes.includes(sex)}
        />
      ))}
    </fieldset>
  )
}

function Years({ text, answer }: Props) {
  const { field } = EXPLORER[text.lang]
  const names = SELECTION_NAMES[text.lang]
  const { choices, selection, period } = answer
  if (choices.years.length < 2) return null
  const options: (readonly [string, string])[] = [
    ['', field.all],
    ...choices.years.map(year => [String(year), yearLabel(period, year)] as const),
  ]
  return (
    <div class="pair">
      <Select
        id="van"
        name={names.from}
        label={field.from}
        options={options}
        chosen={String(selection.from ?? '')}
      />
      <Select
        id="tot"
        name={names.to}
        label={field.to}
        options={options}
        chosen={String(selection.to ?? '')}
      />
    </div>
  )
}

function Shown({ text, answer }: Props) {
  const { field, shows } = EXPLORER[text.lang]
  const names = SELECTION_NAMES[text.lang]
  const words = SELECTION_WORDS[text.lang]
  const { choices, selection } = answer
  return (
    <>
      <Select
        id="toon"
        name={names.show}
        label={field.show}
        options={choices.shows.map(show => [words.show[show], shows[show]])}
        chosen={words.show[selection.show]}
      />
      <Select
        id="schaal"
        name={names.scale}
        label={field.scale}
        options={[
          [words.scale.value, field.value],
          [words.scale.index, field.index],
        ]}
        chosen={words.scale[selection.scale]}
      />
    </>
  )
}
