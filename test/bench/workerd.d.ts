/** What is used of the package, which has no types: where its program is. Of CommonJS, hence a default in the default. */
declare module 'workerd' {
  const exports: { default: string }
  export default exports
}
