/** Writes `name.br` and `name.gz` beside every script and style under the folder. */
export function compressBuilt(folder: string): void
