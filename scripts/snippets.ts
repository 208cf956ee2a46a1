// Runs the Java and the PHP snippet of docs/embedding/ where this machine has the language, for tests that cannot start a process themselves.
import { spawnSync } from 'node:child_process'
import { createPrivateKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Who is signed in, and by which key of which portal. */
interface Asked {
  person: Record<string, string | number>
  by: { key: string; kid: string; iss: string; aud: string }
}

const folder = fileURLToPath(new URL('../docs/embedding', import.meta.url))

/** Programs that a language needs; the snippet is run by a few lines that hand it what a portal's own code would. */
const LANGUAGES = {
  java: { needs: ['javac', 'java'], run: runJava },
  php: { needs: ['php'], run: runPhp },
}

/** `POST /java` with what is asked answers the assertion; 501 says in words why the snippet was not run. */
export async function mintElsewhere(request: { url: string; json: () => Promise<unknown> }): Promise<Response> {
  const language = LANGUAGES[new URL(request.url).pathname.slice(1) as keyof typeof LANGUAGES]
  const missing = language.needs.find((name) => spawnSync(name, ['-version'], { stdio: 'ignore' }).error)
  if (missing) return new Response(`this machine has no ${missing}`, { status: 501 })
  return new Response(language.run((await request.json()) as Asked))
}

/** Reads its arguments in base64: whatever is in a name, no shell and no locale changes it. */
const RUN = `public class Run {
  static String text(String of) { return new String(java.util.Base64.getDecoder().decode(of), java.nio.charset.StandardCharsets.UTF_8); }
  public static void main(String[] all) throws Exception {
    java.util.Map<String, Object> person = new java.util.HashMap<>();
    for (int at = 5; at < all.length; at += 2)
      person.put(all[at], all[at + 1].startsWith("#") ? (Object) Long.valueOf(all[at + 1].substring(1)) : text(all[at + 1]));
    Mint mint = new Mint(Mint.key(text(all[0]), all[1]), text(all[2]), text(all[3]), text(all[4]));
    System.out.print(mint.assertion(person));
  }
}`
const base64 = (text: string): string => Buffer.from(text).toString('base64')

let compiled: string | undefined
/** Compiled once; what Java 8 does not know is refused. */
function compile(): string {
  if (compiled) return compiled
  const out = mkdtempSync(join(tmpdir(), 'yichuang-java-'))
  process.once('exit', () => rmSync(out, { recursive: true, force: true }))
  writeFileSync(join(out, 'Run.java'), RUN)
  const options = ['--release', '8', '-Xlint:-options', '-encoding', 'UTF-8', '-d', out]
  run('javac', [...options, join(out, 'Run.java'), join(folder, 'Mint.java')])
  compiled = out
  return out
}

function runJava({ person, by }: Asked): string {
  const kind = createPrivateKey(by.key).asymmetricKeyType?.toUpperCase() ?? ''
  const values = Object.entries(person).flatMap(([name, value]) => [
    name,
    typeof value === 'number' ? `#${value}` : base64(value),
  ])
  const settings = [by.kid, by.iss, by.aud].map(base64)
  return run('java', ['-XX:TieredStopAtLevel=1', '-cp', compile(), 'Run', base64(by.key), kind, ...settings, ...values])
}

function runPhp(asked: Asked): string {
  const code = `require ${JSON.stringify(join(folder, 'mint.php'))};
    $asked = json_decode(stream_get_contents(STDIN), true);
    echo mint($asked['person'], $asked['by']);`
  return run('php', ['-r', code], JSON.stringify(asked))
}

function run(program: string, args: string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${stderr}${stdout}`)
  return stdout
}
