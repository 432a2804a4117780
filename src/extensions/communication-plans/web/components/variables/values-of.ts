import { createContext } from 'react';
import type { VariablesQuery } from '../../../contract/variables.ts';

/** Whose values stand beside the variables while somebody writes: a plan's, or a chosen client's; null: nobody's. */
export const ValuesOf = createContext<VariablesQuery | null>(null);
