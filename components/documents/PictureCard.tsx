import Image from 'next/image'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/Icon'
import { tableSize } from '@/lib/domain/table'
import { DownloadLink } from './DownloadLink'

interface PictureCardProps {
  /** Of the documents' page. */
  readonly path: string
  /** What the picture shows. */
  readonly words: string
}

/** The table as it lay, to look at and to keep. */
export function PictureCard({ path, words }: PictureCardProps) {
  const t = useTranslations('documents.page.picture')
  const { width, height } = tableSize
  return (
    <section className="rounded-3 bg-paper-2 p-5">
      <h2 className="flex items-center gap-2.5 text-[20px]">
        <Icon name="image" className="size-6" />
        {t('heading')}
      </h2>
      <Image
        src={`${path}/board.svg`}
        alt={words}
        width={width}
        height={height}
        className="mt-3 mb-4 h-auto w-full rounded-2 bg-table"
      />
      <DownloadLink href={`${path}/board.png`} kind="paper">
        {t('download')}
      </DownloadLink>
    </section>
  )
}
