// The same scene on a tldraw canvas: its UI, cursors and licence notice as they come.
import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { AssetRecordType, createShapeId, InstancePresenceRecordType, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'

const scene = await (await fetch('/scene.json')).json()
const colours = ['#1D5BD1', '#BE1F58', '#3F6E0E', '#A23E12', '#36454F', '#7A2E8E']
const shapeIdOf = (piece) => createShapeId(piece)
const presenceIdOf = (person) => InstancePresenceRecordType.createId(`person${person}`)

createRoot(document.getElementById('root')).render(
  createElement(Tldraw, { assetUrls: getAssetUrls({ baseUrl: '/assets' }), onMount: lay }),
)

function lay(editor) {
  const images = scene.pieces.filter(({ file }) => file)
  editor.createAssets(
    images.map(({ id, file, width, height }) => ({
      id: AssetRecordType.createId(id),
      typeName: 'asset',
      type: 'image',
      props: {
        name: file,
        src: `/billedbrikker/${file}`,
        w: width,
        h: height,
        mimeType: 'image/svg+xml',
        isAnimated: false,
      },
      meta: {},
    })),
  )
  // What is made last lies on top: the piece that is dragged, so that the hand meets it and no note.
  const pieces = scene.pieces.map(shapeOf)
  const dragged = pieces.findIndex(({ id }) => id === shapeIdOf(scene.dragged))
  const [onTop] = pieces.splice(dragged, 1)
  editor.createShapes([...pieces, ...scene.notes.map(noteOf), onTop])
  editor.selectNone()
  fit(editor)
  const told = new WebSocket(`ws://${location.host}/`)
  told.onmessage = ({ data }) => follow(editor, JSON.parse(data))
  window.canvas = {
    /** Where the dragged piece's middle is in the window. */
    grip() {
      const { x, y } = editor.pageToScreen(editor.getShapePageBounds(shapeIdOf(scene.dragged)).center)
      return { x, y }
    },
    isLaid: () => editor.getVisibleCollaboratorsOnCurrentPage().length === scene.others.length,
    /** Where the dragged piece lies, in board units. */
    place: () => {
      const { x, y } = editor.getShape(shapeIdOf(scene.dragged))
      return { x, y }
    },
  }
}

function shapeOf({ id, kind, x, y, width, height, text }) {
  const place = { id: shapeIdOf(id), x, y }
  if (kind === 'image')
    return { ...place, type: 'image', props: { assetId: AssetRecordType.createId(id), w: width, h: height } }
  return {
    ...place,
    type: 'geo',
    props: {
      geo: kind === 'keyword' ? 'oval' : 'rectangle',
      w: width,
      h: height,
      fill: 'solid',
      color: kind === 'keyword' ? 'yellow' : 'light-violet',
      size: 's',
      font: 'sans',
      richText: toRichText(text),
    },
  }
}

function noteOf({ piece, text }, index) {
  const on = scene.pieces.find(({ id }) => id === piece)
  const isSecond = index >= scene.pieces.length
  return {
    id: createShapeId(`note${index}`),
    type: 'note',
    x: on.x + 8 + (isSecond ? 30 : 0),
    y: on.y + on.height - 14 + (isSecond ? 40 : 0),
    props: { richText: toRichText(text), scale: 0.6, font: 'sans', size: 's' },
  }
}

/** All of the table in the window, with as much room round it as the toolbars need. */
function fit(editor) {
  const { width, height } = editor.getViewportScreenBounds()
  const z = Math.min(width / scene.width, height / scene.height) * 0.9
  editor.setCamera({ x: width / z / 2 - scene.width / 2, y: height / z / 2 - scene.height / 2, z })
}

/** What came over the line becomes presence and places, as its own sync client does it: one merge of remote changes. */
function follow(editor, doings) {
  const { store } = editor
  const currentPageId = editor.getCurrentPageId()
  store.mergeRemoteChanges(() => {
    store.put(
      doings.map(({ cursor }, person) => {
        const { name, drags } = scene.others[person]
        return InstancePresenceRecordType.create({
          id: presenceIdOf(person),
          userId: `user:person${person}`,
          userName: name,
          color: colours[person % colours.length],
          currentPageId,
          lastActivityTimestamp: Date.now(),
          cursor: { ...cursor, type: 'default', rotation: 0 },
          selectedShapeIds: drags ? [shapeIdOf(drags)] : [],
        })
      }),
    )
    for (const [person, { piece }] of doings.entries()) {
      if (piece) store.update(shapeIdOf(scene.others[person].drags), (shape) => ({ ...shape, ...piece }))
    }
  })
}
