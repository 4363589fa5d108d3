/** The distance tool: a place by name or by a click, a radius, and how surely events must lie within. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { PlaceKind } from '../../core/place.ts'
import { MATCHES, type NearReport } from '../../core/query.ts'
import * as reach from '../circle.ts'
import { fetchPlaceAt, type PlaceFeature } from '../feed.ts'
import { closestRadius, FARTHEST, FIRST_RADIUS, RADII, SMALLEST_RADIUS } from '../radius.ts'
import { language, loaded, view, words } from '../state.ts'
import { placeNamed } from '../words/names.ts'
import { countryName, describePlace, nameOf } from '../words/place.ts'
import { PlaceSearch } from './place-search.tsx'
import './distance.css'

export function Distance() {
  const say = words.value.distance
  const near = view.value.query.get('near') ?? null
  const report = loaded.value?.near ?? null
  const place = usePlace(near, report)
  return (
    <section class="distance" aria-label={say.title}>
      <PlaceSearch
        shown={place === null ? (near ?? '') : nameOf(place.properties, language.value)}
        onPlace={reach.choosePlace}
        onText={(text) => (text === '' ? reach.clearCircle() : reach.nameCentre(text))}
      >
        <button
          type="button"
          aria-pressed={reach.isPicking.value}
          onClick={() => (reach.isPicking.value = !reach.isPicking.value)}
        >
          {say.pick}
        </button>
      </PlaceSearch>
      {place !== null && <p class="taken">{describePlace(place.properties, null, language.value)}</p>}
      {report !== null && report.others.length > 0 && <Others others={report.others} />}
      {report !== null && <Radius />}
      {reach.circle.value !== null && <Matches />}
      {near !== null && (
        <button type="button" class="clear" onClick={reach.clearCircle}>
          {say.clear}
        </button>
      )}
    </section>
  )
}

/** The place that `near` was taken for, or that lies at its point; null for none, and until the feed has answered. */
function usePlace(near: string | null, report: NearReport | null): PlaceFeature | null {
  const known = useSignal<{ near: string; place: PlaceFeature | null } | null>(null)
  // Only a new report is one of this `near`: when the feed refuses it, the last report stays.
  useEffect(() => {
    if (near === null || report === null || known.value?.near === near) return
    const asking = new AbortController()
    fetchPlaceAt(report, asking.signal).then(
      (place) => {
        known.value = { near, place }
      },
      // Without it, the field shows what the address says.
      () => undefined,
    )
    return () => asking.abort()
  }, [report])
  return known.value !== null && known.value.near === near ? known.value.place : null
}

/** Other places of that name. */
const MOST_OTHERS = 5

function Others({ others }: Pick<NearReport, 'others'>) {
  const say = words.value
  return (
    <p class="others">
      {say.distance.didYouMean}
      {others.slice(0, MOST_OTHERS).map(({ place, name, kind, country, coordinates }) => (
        <button key={place} type="button" onClick={() => reach.nameCentre(coordinates.join())}>
          <bdi>{placeNamed(name, language.value)}</bdi> (
          {[say.distance.kinds[kind as PlaceKind], countryName(country, language.value)]
            .filter(Boolean)
            .join(say.comma)}
          )
        </button>
      ))}
    </p>
  )
}

function Radius() {
  const say = words.value.distance
  const km = reach.circle.value?.km
  const shown = km === undefined ? '' : String(Math.round(km * 10) / 10)
  const draw = (next: number) => {
    const centre = reach.circle.value?.centre ?? reach.centre.value
    if (next > 0 && next <= FARTHEST && centre !== null) reach.draw({ centre, km: next })
  }
  return (
    <div class="radius">
      <label>
        {say.radius}
        <input
          type="number"
          inputmode="decimal"
          min={SMALLEST_RADIUS}
          max={FARTHEST}
          step="any"
          value={shown}
          onInput={({ currentTarget }) => draw(currentTarget.valueAsNumber)}
          onChange={({ currentTarget }) => {
            currentTarget.value = shown
            reach.settleSoon()
          }}
        />
        {say.unit}
      </label>
      <input
        type="range"
        aria-label={say.slider}
        min={0}
        max={RADII.length - 1}
        value={closestRadius(km ?? FIRST_RADIUS)}
        aria-valuetext={km === undefined ? undefined : words.value.kilometres(km)}
        onInput={({ currentTarget }) => draw(RADII[currentTarget.valueAsNumber] as number)}
        onChange={reach.settleSoon}
      />
    </div>
  )
}

function Matches() {
  const say = words.value.distance
  return (
    <fieldset class="matches">
      <legend>{say.match}</legend>
      {MATCHES.map((match) => (
        <label key={match}>
          <input
            type="radio"
            name="match"
            checked={match === (view.value.query.get('match') ?? 'likely')}
            onChange={() => reach.chooseMatch(match)}
          />
          <span>
            <b>{say.matches[match].name}</b> {say.matches[match].meaning}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
