// Runs a tool with everything switched off that would call home, on any system.
import { spawn } from 'node:child_process'
import { env, needNode } from './env.mjs'

needNode()
const [command, ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32', env })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
