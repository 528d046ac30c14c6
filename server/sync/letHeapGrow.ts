import { setFlagsFromString } from 'node:v8'

/**
 * Lets the heap reach five times what lived in it before the engine collects it as a whole: under load that stopped
 * everything for 10 to 18 ms every few seconds, and was most of what an edit waited for at the 99th percentile. Costs some
 * 70 MB with 50 full tables (decision 0022). From then on, whenever it is called.
 */
export function letHeapGrow(): void {
  setFlagsFromString('--heap-growing-percent=400')
}
