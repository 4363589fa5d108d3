// What is used of geojson-validation, which comes without types.
declare module 'geojson-validation' {
  const validation: {
    /** The faults of a GeoJSON object, empty when there are none. */
    valid(object: unknown, trace: true): string[]
  }
  export default validation
}
