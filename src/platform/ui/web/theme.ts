import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Shade 7 carries white text on light screens (7.9:1), shade 6 on dark ones (5.9:1). */
const plum: MantineColorsTuple = [
  '#f9f1f6',
  '#f0e0ea',
  '#e2c3d6',
  '#d1a0bf',
  '#c080a8',
  '#ad6192',
  '#97497b',
  '#7f3866',
  '#672c53',
  '#4d203e',
];

/** Neutrals with a warm tint. Shade 6 is text on any light ground (≥ 4.9:1). */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#e9e6e1',
  '#dcd8d1',
  '#c4bfb6',
  '#9a938a',
  '#6f685f',
  '#524c45',
  '#393530',
  '#23201d',
];

const dark: MantineColorsTuple = [
  '#ebe7e2',
  '#d0cbc4',
  '#b3ada4',
  '#8a837a',
  '#4c4742',
  '#3b3733',
  '#2b2825',
  '#211f1d',
  '#191716',
  '#110f0e',
];

const radius = '8px';

/** Buttons that show only a sign: what they say to those who do not see it. */
export interface SignWords {
  close: string;
  showPassword: string;
  previousPage: string;
  nextPage: string;
}

/** The head of a dialog is none of the page: a page has one banner. */
const headOfDialog = { header: { role: 'presentation' } };

/** Every token of the look, in the language of `words`. */
export const createAppTheme = (words: SignWords) =>
  createTheme({
    primaryColor: 'plum',
    primaryShade: { light: 7, dark: 6 },
    colors: { plum, gray, dark },
    black: '#23201d',
    fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, sans-serif",
    headings: {
      fontWeight: '650',
      sizes: {
        h1: { fontSize: '22px', lineHeight: '1.3' },
        h2: { fontSize: '18px', lineHeight: '1.35' },
        h3: { fontSize: '16px', lineHeight: '1.4' },
        h4: { fontSize: '14px', lineHeight: '1.45' },
      },
    },
    fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
    spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
    defaultRadius: radius,
    radius: { xs: '4px', sm: '6px', md: radius, lg: '12px', xl: '24px' },
    cursorType: 'pointer',
    focusClassName: 'focus-ring',
    respectReducedMotion: true,
    components: {
      ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
      Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
      // The placeholder is an element that a menu may not hold.
      Menu: { defaultProps: { shadow: 'md', radius, withInitialFocusPlaceholder: false } },
      Modal: {
        defaultProps: {
          centered: true,
          closeButtonProps: { 'aria-label': words.close },
          attributes: headOfDialog,
        },
        styles: { title: { fontSize: 16, fontWeight: 650 } },
      },
      Drawer: { defaultProps: { closeButtonProps: { 'aria-label': words.close }, attributes: headOfDialog } },
      Notification: { defaultProps: { closeButtonProps: { 'aria-label': words.close } } },
      PasswordInput: {
        defaultProps: { visibilityToggleButtonProps: { 'aria-label': words.showPassword, tabIndex: 0 } },
      },
      Pagination: {
        defaultProps: {
          getControlProps: (control: string) => ({
            'aria-label': control === 'previous' || control === 'first' ? words.previousPage : words.nextPage,
          }),
        },
      },
      Paper: { defaultProps: { withBorder: true }, styles: { root: { borderColor: 'var(--miaou-line)' } } },
      Card: { defaultProps: { withBorder: true }, styles: { root: { borderColor: 'var(--miaou-line)' } } },
      Anchor: { defaultProps: { underline: 'hover' } },
      InputWrapper: {
        styles: { label: { marginBottom: 4 }, description: { marginBottom: 4, fontSize: 13 } },
      },
      Table: {
        defaultProps: { verticalSpacing: '8px', horizontalSpacing: 'sm', borderColor: 'var(--miaou-line)' },
        styles: { th: { fontSize: 13, fontWeight: 600, color: 'var(--mantine-color-dimmed)' } },
      },
    },
  });

/** Colours whose words must stay readable on their own tint and on the page. */
const tinted = ['red', 'orange', 'yellow', 'green', 'teal', 'cyan', 'blue', 'indigo', 'violet', 'grape'];

/** Mantine's tints keep too little contrast for small text in both schemes: darker words, lighter on dark. */
function readableTints(shade: (color: string) => string): Record<string, string> {
  return Object.fromEntries(
    tinted.flatMap((color) => [
      [`--mantine-color-${color}-text`, shade(color)],
      [`--mantine-color-${color}-light-color`, shade(color)],
      [`--mantine-color-${color}-outline`, shade(color)],
    ]),
  );
}

/** `ground` is the page behind the cards, `line` the border of quiet surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--miaou-ground': 'var(--mantine-color-gray-0)',
    '--miaou-line': 'var(--mantine-color-gray-2)',
    '--miaou-accent-text': 'var(--mantine-color-plum-7)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-6)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-6)',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': 'var(--mantine-color-plum-7)',
    '--mantine-color-default-border': 'var(--mantine-color-gray-3)',
    '--mantine-color-red-filled': '#b3261e',
    '--mantine-color-red-filled-hover': '#98201a',
    '--mantine-color-plum-light-color': 'var(--mantine-color-plum-8)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-8)',
    '--mantine-color-gray-text': 'var(--mantine-color-gray-7)',
    ...readableTints((color) => `color-mix(in srgb, var(--mantine-color-${color}-9) 72%, black)`),
  },
  dark: {
    '--miaou-ground': 'var(--mantine-color-dark-8)',
    '--miaou-line': 'var(--mantine-color-dark-5)',
    '--miaou-accent-text': 'var(--mantine-color-plum-3)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-placeholder': '#9c958c',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': 'var(--mantine-color-plum-3)',
    '--mantine-color-red-filled': '#b3261e',
    '--mantine-color-red-filled-hover': '#c5352c',
    '--mantine-color-plum-light': '#43293a',
    '--mantine-color-plum-light-hover': '#523347',
    '--mantine-color-plum-light-color': 'var(--mantine-color-plum-2)',
    '--mantine-color-gray-light': 'var(--mantine-color-dark-5)',
    '--mantine-color-gray-light-hover': 'var(--mantine-color-dark-4)',
    '--mantine-color-gray-light-color': 'var(--mantine-color-gray-3)',
    '--mantine-color-gray-text': 'var(--mantine-color-gray-3)',
    ...readableTints((color) => `var(--mantine-color-${color}-3)`),
  },
});
