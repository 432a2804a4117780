import { Mark } from '@tiptap/core';
import { isTextColor } from '../../contract/text-colors.ts';
import { textColorStyle } from '../text-color-style.ts';

const NAME = 'data-text-color';

/** A colour of the palette, kept by name. Colours of pasted pages are left behind. */
export const TextColorMark = Mark.create({
  name: 'textColor',
  addAttributes: () => ({
    color: { default: 'grey', parseHTML: (element: HTMLElement) => element.getAttribute(NAME) },
  }),
  parseHTML: () => [
    { tag: `span[${NAME}]`, getAttrs: (element) => (isTextColor(element.getAttribute(NAME)) ? null : false) },
  ],
  renderHTML({ mark }) {
    const color: unknown = mark.attrs['color'];
    const style = isTextColor(color) ? `color: ${textColorStyle(color)}` : '';
    return ['span', { [NAME]: String(color), style }, 0];
  },
});
