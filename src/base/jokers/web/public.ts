export { JokerRow } from './components/joker-row.tsx';
