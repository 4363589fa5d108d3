// What is used of D1. All of workerd's types (`wrangler types --include-runtime`) would contradict Node's.
interface D1Result<Row> {
  results: Row[]
  meta: { rows_read: number; rows_written: number; duration: number; size_after: number }
}

interface D1PreparedStatement {
  bind(...values: (string | number | null)[]): D1PreparedStatement
  all<Row>(): Promise<D1Result<Row>>
}

interface D1Session {
  prepare(sql: string): D1PreparedStatement
  batch<Row>(statements: D1PreparedStatement[]): Promise<D1Result<Row>[]>
  getBookmark(): string | null
}

interface D1Database extends Omit<D1Session, 'getBookmark'> {
  withSession(bookmark: string): D1Session
}
