// The version of this copy of the kit: the build puts it in from package.json; straight from the source there is none.
declare const YICHUANG_VERSION: string | undefined
