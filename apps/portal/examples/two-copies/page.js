// Another version of the kit on the same page, under a prefix of its own.
import { define } from '/yichuang/tags/define.js'

define('gx')
