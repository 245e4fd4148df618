/** The part of the package `edtf` that the tests use; it ships no types. */
declare module 'edtf' {
  /** Parses an EDTF value; throws where it is none. */
  export default function edtf(value: string): unknown
}
