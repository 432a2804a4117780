import { registerHooks } from 'node:module';

/**
 * Puts a mistake into the sources of the application that are loaded from now on: the module whose address ends with
 * `file` becomes `source`, which finds the right one under the name `right`, with all that it exports.
 */
export function mistake(file: string, source: string): void {
  registerHooks({
    load(url, context, next) {
      if (!url.endsWith(file)) return next(url, context);
      const right = JSON.stringify(`${url}?right`);
      const head = `import * as right from ${right};\nexport * from ${right};\n`;
      return { format: 'module', shortCircuit: true, source: head + source };
    },
  });
}
