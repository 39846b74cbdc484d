import { padded } from '../report/width.ts';
import { KEY_BINDINGS } from './keys.ts';
import { line, type Page } from './page.ts';

/** Every key with what it does. */
export function helpPage(): Page {
  return {
    title: 'Keys; ↑ and ↓ scroll, any other key closes',
    headings: [],
    lines: [
      ...KEY_BINDINGS.map(({ shown, description }) => line(`  ${padded(shown, 10)} ${description}`)),
      line(''),
      line('While a value is typed: Enter takes it, Tab fetches the present one, Esc leaves it.', 'quiet'),
      line('Commitments in percent follow the demand; those in tokens stay what they are.', 'quiet'),
    ],
  };
}
