// What is used of jsts, which comes without types.
declare module 'jsts/org/locationtech/jts/io/GeoJSONReader.js' {
  export default class GeoJSONReader {
    read(geometry: import('geojson').Geometry): object
  }
}

declare module 'jsts/org/locationtech/jts/operation/relate/RelateOp.js' {
  const operation: {
    /** The intersection matrix of two geometries, nine characters once written. */
    relate(a: object, b: object): { toString(): string }
  }
  export default operation
}
