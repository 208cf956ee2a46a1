// The store's schema as a list of steps forward; a step once released is never changed.
import { db } from './tables.ts'
import { row, rows, type Unit } from './unit.ts'

const steps: string[][] = [
  [
    `CREATE TABLE items (id TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, bundle TEXT NOT NULL,
       published_at TEXT NOT NULL, published_by TEXT NOT NULL, PRIMARY KEY (id, version)) STRICT`,
    `CREATE TABLE cases (id TEXT PRIMARY KEY, no TEXT NOT NULL UNIQUE, item TEXT NOT NULL, version INTEGER NOT NULL,
       seq INTEGER NOT NULL, done INTEGER NOT NULL, applicant TEXT NOT NULL, state TEXT NOT NULL,
       submitted_on TEXT NOT NULL, next_due TEXT, head TEXT NOT NULL) STRICT`,
    'CREATE INDEX cases_by_applicant ON cases (applicant, submitted_on)',
    'CREATE INDEX cases_by_due ON cases (next_due) WHERE next_due IS NOT NULL',
    `CREATE TABLE entries (case_id TEXT NOT NULL, seq INTEGER NOT NULL, entry TEXT NOT NULL, hash TEXT NOT NULL,
       PRIMARY KEY (case_id, seq)) STRICT`,
    `CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are kept'); END`,
    `CREATE TRIGGER entries_stand BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries stand'); END`,
    `CREATE TABLE tasks (case_id TEXT NOT NULL, desk TEXT NOT NULL, state TEXT NOT NULL, title TEXT NOT NULL,
       post TEXT, unit TEXT, since TEXT NOT NULL, PRIMARY KEY (case_id, desk, state)) STRICT`,
    'CREATE INDEX tasks_by_post ON tasks (post, unit, since)',
    `CREATE TABLE desks (case_id TEXT NOT NULL, desk TEXT NOT NULL, post TEXT NOT NULL, unit TEXT NOT NULL,
       PRIMARY KEY (case_id, desk, post, unit)) STRICT`,
    `CREATE TABLE keys (person TEXT NOT NULL, key TEXT NOT NULL, body_hash TEXT NOT NULL, status INTEGER NOT NULL,
       body TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (person, key)) STRICT`,
    'CREATE INDEX keys_by_age ON keys (at)',
    `CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL,
       params TEXT NOT NULL, at TEXT NOT NULL, on_date TEXT NOT NULL) STRICT`,
    `CREATE TABLE documents (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, seq INTEGER NOT NULL, notice TEXT NOT NULL,
       number TEXT NOT NULL, title TEXT NOT NULL, paragraphs TEXT NOT NULL, issued_on TEXT NOT NULL, unit TEXT NOT NULL) STRICT`,
    'CREATE INDEX documents_by_case ON documents (case_id, seq)',
    `CREATE TABLE files (id TEXT PRIMARY KEY, owner TEXT NOT NULL, case_id TEXT, name TEXT NOT NULL, type TEXT NOT NULL,
       size INTEGER NOT NULL, sha256 TEXT NOT NULL, store_key TEXT NOT NULL, at TEXT NOT NULL) STRICT`,
    'CREATE INDEX files_by_case ON files (case_id)',
    `CREATE TABLE refusals (id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT, item TEXT NOT NULL, event TEXT NOT NULL,
       person TEXT NOT NULL, codes TEXT NOT NULL, at TEXT NOT NULL) STRICT`,
    'CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT',
  ],
  [
    `CREATE TABLE calendars (no INTEGER PRIMARY KEY AUTOINCREMENT, region TEXT NOT NULL, year INTEGER NOT NULL,
       hash TEXT NOT NULL, file TEXT NOT NULL, state TEXT NOT NULL, proposed_by TEXT NOT NULL, proposed_at TEXT NOT NULL,
       decided_by TEXT, decided_at TEXT, reason TEXT, turn INTEGER UNIQUE) STRICT`,
    'CREATE INDEX calendars_by_state ON calendars (state, no)',
    'ALTER TABLE cases ADD COLUMN turn INTEGER NOT NULL DEFAULT 0',
    'CREATE INDEX cases_by_turn ON cases (turn, id) WHERE done = 0',
  ],
  ['ALTER TABLE documents ADD COLUMN readings TEXT'],
  [`ALTER TABLE keys ADD COLUMN lang TEXT NOT NULL DEFAULT 'zh-CN'`, 'CREATE INDEX refusals_by_age ON refusals (at)'],
  [
    `CREATE TABLE uploads (id TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL,
       kinds TEXT, size INTEGER NOT NULL, sha256 TEXT, got INTEGER NOT NULL, file TEXT, at TEXT NOT NULL) STRICT`,
    'CREATE INDEX uploads_by_owner ON uploads (owner)',
    'CREATE INDEX uploads_by_age ON uploads (at)',
    `ALTER TABLE files ADD COLUMN state TEXT NOT NULL DEFAULT 'quarantined'`,
    'ALTER TABLE files ADD COLUMN scan_at TEXT',
    'ALTER TABLE files ADD COLUMN scans INTEGER NOT NULL DEFAULT 0',
    'UPDATE files SET scan_at = at',
    'CREATE INDEX files_to_scan ON files (scan_at) WHERE scan_at IS NOT NULL',
    'CREATE INDEX files_without_case ON files (at) WHERE case_id IS NULL',
    `CREATE TABLE file_reads (id INTEGER PRIMARY KEY AUTOINCREMENT, file TEXT NOT NULL, case_id TEXT, person TEXT NOT NULL,
       how TEXT NOT NULL, at TEXT NOT NULL) STRICT`,
    `CREATE TRIGGER file_reads_are_kept BEFORE DELETE ON file_reads BEGIN SELECT RAISE(ABORT, 'reads are kept'); END`,
    `CREATE TRIGGER file_reads_stand BEFORE UPDATE ON file_reads BEGIN SELECT RAISE(ABORT, 'reads stand'); END`,
  ],
  [
    `CREATE TABLE assertions (iss TEXT NOT NULL, jti TEXT NOT NULL, sub TEXT NOT NULL, until TEXT NOT NULL,
       PRIMARY KEY (iss, jti)) STRICT`,
    'CREATE INDEX assertions_by_person ON assertions (iss, sub)',
    'CREATE INDEX assertions_by_age ON assertions (until)',
    'CREATE TABLE signing_keys (kid TEXT PRIMARY KEY, jwk TEXT NOT NULL, signs_from TEXT NOT NULL) STRICT',
  ],
  [
    // What the first outbox held was read by nobody; every effect stands in its entry too.
    'DROP TABLE outbox',
    `CREATE TABLE outbox (id INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL,
       no TEXT NOT NULL, seq INTEGER NOT NULL, type TEXT NOT NULL, receiver TEXT NOT NULL, body TEXT NOT NULL,
       at TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, next_try TEXT, error TEXT, sent_at TEXT) STRICT`,
    'CREATE INDEX outbox_by_try ON outbox (next_try)',
    'CREATE INDEX outbox_by_lane ON outbox (case_id, receiver, state, id)',
    'CREATE INDEX outbox_by_state ON outbox (state, id)',
    `CREATE TABLE outbox_acts (id INTEGER PRIMARY KEY AUTOINCREMENT, message TEXT NOT NULL, did TEXT NOT NULL,
       person TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL) STRICT`,
    'CREATE INDEX outbox_acts_by_message ON outbox_acts (message)',
    `CREATE TRIGGER outbox_acts_are_kept BEFORE DELETE ON outbox_acts BEGIN SELECT RAISE(ABORT, 'outbox acts are kept'); END`,
    `CREATE TRIGGER outbox_acts_stand BEFORE UPDATE ON outbox_acts BEGIN SELECT RAISE(ABORT, 'outbox acts stand'); END`,
  ],
  [
    `CREATE TABLE looks (id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, person TEXT NOT NULL, action TEXT NOT NULL,
       case_id TEXT, fields TEXT NOT NULL, reason TEXT, at TEXT NOT NULL) STRICT`,
    'CREATE INDEX looks_by_case ON looks (case_id, id)',
    'CREATE INDEX looks_by_person ON looks (person, at)',
    `CREATE TRIGGER looks_are_kept BEFORE DELETE ON looks BEGIN SELECT RAISE(ABORT, 'looks are kept'); END`,
    `CREATE TRIGGER looks_stand BEFORE UPDATE ON looks BEGIN SELECT RAISE(ABORT, 'looks stand'); END`,
  ],
  [
    // One log of looks: what was written of files goes along.
    `INSERT INTO looks (kind, person, action, case_id, fields, at)
       SELECT CASE how WHEN 'download' THEN 'downloaded' ELSE 'opened' END, person, 'file.read', case_id, json_array(file), at
       FROM file_reads ORDER BY id`,
    'DROP TABLE file_reads',
  ],
]

/** Brings a store of any earlier release to this one, or to the release `to`; a no-op when it is there. */
export function* migrate(to = steps.length): Unit<void> {
  yield { sql: 'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT', params: [] }
  const at = yield* row(db.selectFrom('meta').select('value').where('name', '=', 'schema'))
  const from = Number(at?.value ?? 0)
  for (const statement of steps.slice(from, to).flat()) yield { sql: statement, params: [] }
  if (from >= to) return
  yield* rows(
    db
      .insertInto('meta')
      .values({ name: 'schema', value: String(to) })
      .onConflict((on) => on.column('name').doUpdateSet({ value: String(to) })),
  )
}
