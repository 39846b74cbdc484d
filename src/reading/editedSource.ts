import { isDeepStrictEqual } from 'node:util';
import { alignedComments } from './alignedComments.ts';
import { applyOverride, type Override } from './override.ts';
import { splicedValue } from './spliceValue.ts';
import { parseSource, type Source } from './syntax.ts';

/**
 * A YAML or JSON text with overrides set in it that can be followed. Only the text of the values that change is replaced, and a new
 * key stands after its neighbours; every other byte stays, comments too. Where that cannot be, as within a reference, the
 * whole text is printed anew, with its comments. Either way it reads as what applyOverride makes of the text. Throws an InputError
 * where the text cannot be understood.
 */
export function editedSource(text: string, overrides: readonly Override[]): string {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const clean = text.slice(mark.length);
  const wanted = documentWith(clean, overrides);
  const spliced = splicedAll(clean, overrides);
  const isSame = spliced !== undefined && isDeepStrictEqual(dataIn(spliced), wanted.document.toJS());
  return mark + (isSame ? spliced : wanted.document.toString({ lineWidth: 0 }));
}

function documentWith(text: string, overrides: readonly Override[]): Source {
  const source = parseSource(text, 'the text');
  for (const override of overrides) applyOverride(source, new WeakMap(), override);
  return source;
}

function splicedAll(text: string, overrides: readonly Override[]): string | undefined {
  const isJson = isJsonText(text);
  try {
    return overrides.reduce<string | undefined>((at, override) => {
      const spliced = at === undefined ? undefined : splicedValue(at, override, isJson);
      return spliced === undefined || at === undefined ? undefined : alignedComments(at, spliced);
    }, text);
  } catch {
    // A splice that went wrong leaves a text that cannot be understood.
    return undefined;
  }
}

function dataIn(text: string): unknown {
  try {
    return parseSource(text, 'the text').document.toJS();
  } catch {
    return undefined;
  }
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
