// What is used of workerd's own module. All of workerd's types would contradict Node's.
declare module 'cloudflare:workers' {
  /** The bindings; none of them has to be there. */
  export const env: Partial<Env>
}
