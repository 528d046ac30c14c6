import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { setLanguage, signOutHere } from '@/app/actions'
import { SignOutForm } from '@/components/conversation/SignOutForm'
import { LooksButton } from '@/components/looks/LooksButton'
import type { Viewer } from '@/lib/auth/viewer'
import { can } from '@/lib/domain/access'
import type { Conversation } from '@/lib/domain/conversation'

interface BoardMenuProps {
  readonly viewer: Viewer
  readonly conversation: Conversation
}

/** The ways from the table: only those that lead somewhere for this person. */
export function BoardMenu({ viewer, conversation }: BoardMenuProps) {
  const t = useTranslations('people')
  const life = useTranslations('life')
  const overview = useTranslations('overview')
  const inviting = useTranslations('inviting.reply')
  const preparation = useTranslations('preparation')
  const information = useTranslations('information')
  const wording = useTranslations('wording')
  const documents = useTranslations('documents.page')
  const other = useLocale() === 'en' ? 'da' : 'en'
  const { actor, session } = viewer
  const path = `/conversations/${conversation.id}`
  return (
    <>
      {actor.reach === 'everything' ? <Link href="/">{t('overview.heading')}</Link> : null}
      {can(actor, 'preparation.read', conversation) ? (
        <Link href={`${path}/prepare`}>
          {preparation(can(actor, 'preparation.edit', conversation) ? 'link' : 'over.link')}
        </Link>
      ) : null}
      {can(actor, 'invitation.renew', conversation) ? (
        <Link href={`${path}/invitation`}>{t('title.invitation')}</Link>
      ) : null}
      {can(actor, 'wording.edit', conversation) ? (
        <Link href={`${path}/wording`}>{wording('link')}</Link>
      ) : null}
      {can(actor, 'invitation.answer', conversation) ? (
        <Link href={`${path}/answer`}>{inviting('link')}</Link>
      ) : null}
      {can(actor, 'document.read', conversation) ? (
        <Link href={`${path}/documents`}>{documents('link')}</Link>
      ) : null}
      {can(actor, 'agreement.mark', conversation) ? (
        <Link href={`${path}/agreements`}>{overview('title.agreementsOf')}</Link>
      ) : null}
      <Link href={`${path}/life`}>{life('page.title')}</Link>
      {session.invitationId ? <Link href={`${path}/devices`}>{t('title.devices')}</Link> : null}
      <Link href="/information">{information('title')}</Link>
      <LooksButton isInMenu />
      <form action={setLanguage} lang={other}>
        <button type="submit" name="language" value={other}>
          {other === 'en' ? 'English' : 'Dansk'}
        </button>
      </form>
      <SignOutForm signOut={signOutHere}>
        <button type="submit">{t('nav.signOut')}</button>
      </SignOutForm>
    </>
  )
}
