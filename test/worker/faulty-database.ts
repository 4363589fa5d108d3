// A database of which calls fail: before anything has come of them, or after all has, when only the answer is lost.

export type Fault = 'before' | 'after' | 'never ends' | null

/** The database, `faultOf` deciding what becomes of its first, second, … call. */
export function faultyDatabase(database: D1Database, faultOf: (call: number) => Fault): D1Database {
  let calls = 0
  const real = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const run = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    calls++
    const fault = faultOf(calls)
    if (fault === 'never ends') await new Promise(() => {})
    if (fault === 'before') throw new Error(`D1_ERROR: call ${calls} did not arrive`)
    const answer = await call()
    if (fault === 'after') throw new Error(`D1_ERROR: the answer to call ${calls} was lost`)
    return answer
  }
  const statement = (one: D1PreparedStatement): D1PreparedStatement => {
    const wrapped: D1PreparedStatement = {
      bind: (...values) => statement(one.bind(...values)),
      all: () => run(() => one.all()),
    }
    real.set(wrapped, one)
    return wrapped
  }
  const session = (one: D1Session): D1Session => ({
    prepare: (sql) => statement(one.prepare(sql)),
    batch: (statements) => run(() => one.batch(statements.map((wrapped) => real.get(wrapped) as D1PreparedStatement))),
    getBookmark: () => one.getBookmark(),
  })
  return {
    ...session(database as unknown as D1Session),
    withSession: (bookmark) => session(database.withSession(bookmark)),
  }
}
