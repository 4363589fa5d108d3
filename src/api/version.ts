/** `/version`: which program serves which feed. */
import program from '../../package.json' with { type: 'json' }
import { documentRoute } from './document.ts'
import { versionPage } from './pages/version-page.ts'
import type { Route } from './route.ts'

interface Version {
  program: { name: string; version: string }
  /** As Cloudflare numbers it; null where it runs on a machine of one's own. */
  deployment: { id: string; time: string } | null
  feed: { store: 'memory' | 'database'; version: string; epoch: string; updated: string }
}

export const versionRoute: Route = documentRoute<Version>({
  path: '/version',
  operationId: 'getVersion',
  tag: 'Operation',
  summary: 'Which program serves which feed',
  schema: 'version',
  isOfTheMoment: true,
  document: async ({ services: { feed }, deployment }) => ({
    program: { name: program.name, version: program.version },
    deployment: deployment === null ? null : { id: deployment.id, time: deployment.timestamp },
    feed: { store: feed.kind, version: await feed.version(), epoch: await feed.epoch(), updated: await feed.updated() },
  }),
  page: (version, input) => versionPage({ ...input, version }),
})
