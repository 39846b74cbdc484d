import type { ErrorCode } from 'yaml';

/** What is wrong where a text is not YAML, and what to write; the parser's own words where nothing better is known. */
export function syntaxWording(code: ErrorCode, message: string): string {
  const known = WORDINGS.find(([codes, pattern]) => codes.includes(code) && pattern.test(message));
  if (known) return known[2];
  const itsWords = `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  return `the text cannot be read as YAML: ${itsWords}. Check quotes, brackets, colons and indentation here.`;
}

/** The first that fits counts: the parser's codes, what its message holds, and our sentence. */
const WORDINGS: readonly (readonly [codes: readonly ErrorCode[], pattern: RegExp, what: string])[] = [
  [['TAB_AS_INDENT'], /./, 'the line is indented with a tab; indent with blanks.'],
  [['BAD_INDENT'], /end with a/, 'an opening bracket or brace is not closed before this point; close it.'],
  [['BAD_INDENT'], /./, 'the line is indented differently from the lines it belongs with; line them up.'],
  [['MULTIPLE_DOCS'], /./, 'a second document begins here; keep one document in a file.'],
  [
    ['BAD_ALIAS', 'MULTIPLE_ANCHORS', 'ALIAS_PROPS'],
    /./,
    'a name follows "*" or "&" that cannot be used here; put text that begins so in quotes.',
  ],
  [
    ['TAG_RESOLVE_FAILED', 'MULTIPLE_TAGS', 'BAD_COLLECTION_TYPE'],
    /./,
    'a tag such as "!name" stands here, which is not understood; leave it out, or put the text in quotes.',
  ],
  [
    ['BAD_SCALAR_START'],
    /./,
    'text begins with a character that has a meaning of its own in YAML; put the text in quotes.',
  ],
  [
    ['BAD_DQ_ESCAPE'],
    /./,
    'the backslash begins no known escape; write two backslashes, or use single quotes.',
  ],
  [['BAD_DIRECTIVE'], /./, 'a line that begins with "%" gives instructions to YAML; leave it out.'],
  [
    ['BLOCK_AS_IMPLICIT_KEY'],
    /./,
    'a key stands inside a value; line it up with the other keys, or put text that holds a colon and a blank in quotes.',
  ],
  [['RESOURCE_EXHAUSTION'], /./, 'the file is nested too deeply to be read; write fewer levels.'],
  [
    ['MULTILINE_IMPLICIT_KEY'],
    /./,
    'a key without its colon, or a key over several lines, stands here; write "key: value".',
  ],
  [['MISSING_CHAR'], /closing .quote/, 'a quote is opened and not closed before this point; close it.'],
  [['MISSING_CHAR'], /followed by map values/, 'a key without its colon stands here; write "key: value".'],
  [
    ['MISSING_CHAR', 'BLOCK_IN_FLOW'],
    /^Missing ,|flow collections/,
    'a comma is missing between two items in brackets or braces; write it.',
  ],
  [['UNEXPECTED_TOKEN'], /Unexpected (,|empty item)/, 'a comma stands where a value is needed; remove it.'],
  [
    ['UNEXPECTED_TOKEN'],
    /Unexpected flow-(map|seq)-end/,
    'a bracket or brace is closed that was never opened; remove it.',
  ],
  [
    ['UNEXPECTED_TOKEN'],
    /block-seq-ind/,
    'a list begins on the line of its key; begin it on the next line, or put the text in quotes.',
  ],
  [
    ['UNEXPECTED_TOKEN'],
    /at node end/,
    'text follows where the value has ended; put the whole value in quotes, or begin a new key on a new line.',
  ],
  [
    ['UNEXPECTED_TOKEN'],
    /Block scalar header|Not a YAML token/,
    'text follows "|" or ">" on the same line; put the value in quotes, or begin its text on the next line.',
  ],
];
