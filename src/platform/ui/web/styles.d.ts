// Style sheets are read by the web build; to TypeScript a module of styles is a table of class names.
declare module '*.module.css' {
  // `any`, so that a class name may stand where an optional string is not allowed to be undefined.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const classes: Readonly<Record<string, any>>;
  export default classes;
}
declare module '*.css';
