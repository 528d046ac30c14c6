import type { Language } from '../domain/concept'
import daApproval from './messages/da/approval.json'
import daBoard from './messages/da/board.json'
import daCommon from './messages/da/common.json'
import daDocuments from './messages/da/documents.json'
import daErrors from './messages/da/errors.json'
import daInformation from './messages/da/information.json'
import daInviting from './messages/da/inviting.json'
import daLeading from './messages/da/leading.json'
import daLetters from './messages/da/letters.json'
import daLife from './messages/da/life.json'
import daLooks from './messages/da/looks.json'
import daNotes from './messages/da/notes.json'
import daOverview from './messages/da/overview.json'
import daPeople from './messages/da/people.json'
import daPlan from './messages/da/plan.json'
import daPreparation from './messages/da/preparation.json'
import daTools from './messages/da/tools.json'
import daWording from './messages/da/wording.json'
import enApproval from './messages/en/approval.json'
import enBoard from './messages/en/board.json'
import enCommon from './messages/en/common.json'
import enDocuments from './messages/en/documents.json'
import enErrors from './messages/en/errors.json'
import enInformation from './messages/en/information.json'
import enInviting from './messages/en/inviting.json'
import enLeading from './messages/en/leading.json'
import enLetters from './messages/en/letters.json'
import enLife from './messages/en/life.json'
import enLooks from './messages/en/looks.json'
import enNotes from './messages/en/notes.json'
import enOverview from './messages/en/overview.json'
import enPeople from './messages/en/people.json'
import enPlan from './messages/en/plan.json'
import enPreparation from './messages/en/preparation.json'
import enTools from './messages/en/tools.json'
import enWording from './messages/en/wording.json'

const danish = {
  common: daCommon,
  documents: daDocuments,
  errors: daErrors,
  overview: daOverview,
  people: daPeople,
  inviting: daInviting,
  leading: daLeading,
  letters: daLetters,
  life: daLife,
  looks: daLooks,
  wording: daWording,
  board: daBoard,
  notes: daNotes,
  approval: daApproval,
  information: daInformation,
  plan: daPlan,
  preparation: daPreparation,
  tools: daTools,
}

/** All interface texts, by the name of their file. */
export type Messages = typeof danish

const messages: Record<Language, Messages> = {
  da: danish,
  en: {
    common: enCommon,
    documents: enDocuments,
    errors: enErrors,
    overview: enOverview,
    people: enPeople,
    inviting: enInviting,
    leading: enLeading,
    letters: enLetters,
    life: enLife,
    looks: enLooks,
    wording: enWording,
    board: enBoard,
    notes: enNotes,
    approval: enApproval,
    information: enInformation,
    plan: enPlan,
    preparation: enPreparation,
    tools: enTools,
  },
}

export function messagesOf(language: Language): Messages {
  return messages[language]
}
