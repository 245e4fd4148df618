import { forwardRef } from 'preact/compat'
import { KEYS } from './keys.ts'

export const Help = forwardRef<HTMLDialogElement>((_, ref) => (
  <dialog ref={ref} aria-labelledby="help-title">
    <h2 id="help-title">Keys and marks</h2>
    <dl class="keys">
      {KEYS.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
    <h3>In the text</h3>
    <ul class="legend">
      <li>
        <span class="m date">dotted underline</span>: a date
      </li>
      <li>
        <span class="m person">plain underline</span>: a person
      </li>
      <li>
        <span class="m organization">dashed underline</span>: an organization
      </li>
      <li>
        <span class="m place">double underline</span>: a place
      </li>
      <li>
        <span class="m quote">slanted</span>: a quotation
      </li>
      <li>
        <span class="m event">shaded, behind a number</span>: the words that tell the event of that number
      </li>
      <li>
        <span class="m event selected">outlined</span>: the selected event; its parts are labelled
      </li>
    </ul>
    <form method="dialog">
      <button type="submit">Close</button>
    </form>
  </dialog>
))
