import { alertsReachPeople } from './invariants/alert-path';
import * as argo from './invariants/argo-cd';
import { autoscalersAreTakenOver } from './invariants/autoscaler-takeover';
import * as availability from './invariants/availability';
import * as backing from './invariants/backing';
import { chartsKeepTheConnections } from './invariants/charts/connections';
import * as charts from './invariants/charts/objects';
import { valuesHaveASchema } from './invariants/charts/values';
import * as clients from './invariants/clients';
import * as companions from './invariants/companions';
import { volumesHaveNames } from './invariants/anonymous-volumes';
import { backupsOutliveTheHost, whatIsKeptIsBackedUp } from './invariants/backups/kept';
import { backupsOnlyRead } from './invariants/backups/rights';
import { serversKnowTheirData } from './invariants/backups/versions';
import { backupsComeInTime } from './invariants/backups/schedule';
import * as compose from './invariants/compose-file';
import { composeAlertsReachPeople } from './invariants/compose-file/alert-path';
import { composeHostsAreThere } from './invariants/compose-file/values';
import { composePanelsAreExplained, kubernetesPanelsAreExplained } from './invariants/dashboards';
import { archivesSayWhatTheyUse } from './invariants/database/archives';
import * as database from './invariants/database/availability';
import * as composeServer from './invariants/database/compose-server';
import * as databaseConnections from './invariants/database/connections';
import * as databaseRoles from './invariants/database/roles';
import { transactionModeIsMet } from './invariants/database/transaction-mode';
import { composeDollars, kubernetesDollars } from './invariants/dollar';
import { diskIsBounded } from './invariants/disk';
import { listsAreWhole } from './invariants/defaults';
import * as edge from './invariants/edge';
import * as gateway from './invariants/gateway/listeners';
import * as gatewayRoutes from './invariants/gateway/routes';
import * as proxies from './invariants/gateway/proxies';
import * as traffic from './invariants/gateway/traffic';
import * as example from './invariants/env-file';
import * as existingEdge from './invariants/existing-edge';
import * as files from './invariants/files';
import { addonsAreAdmitted } from './invariants/gitops/addon-namespaces';
import * as addonPods from './invariants/gitops/addon-pods';
import { valuesAreSaid } from './invariants/gitops/addon-values';
import * as argoCd from './invariants/gitops/argo-cd-itself';
import { definitionsAreKept } from './invariants/gitops/kept-definitions';
import * as inSync from './invariants/gitops/in-sync';
import * as limits from './invariants/gitops/project-limits';
import * as projects from './invariants/gitops/projects';
import * as syncing from './invariants/gitops/syncing';
import * as waves from './invariants/gitops/waves';
import { composeGrafanaHasItsMemory, kubernetesGrafanaHasItsMemory } from './invariants/grafana';
import { composeImagesArePinned, kubernetesImagesArePinned } from './invariants/images';
import * as ingressAnswers from './invariants/ingress-answers';
import * as controller from './invariants/ingress-controller';
import * as mesh from './invariants/mesh';
import * as missed from './invariants/missed';
import * as isolation from './invariants/isolation';
import * as kept from './invariants/kept-metrics';
import * as kubectl from './invariants/kubectl/delivery';
import { isByKubectl } from './invariants/kubectl/script';
import * as labels from './invariants/labels';
import { composeMonitoring, kubernetesMonitoring } from './invariants/monitoring';
import { composePatchesAreWritten, kubernetesPatchesAreWritten } from './invariants/patches';
import { picturesShowEverything } from './invariants/pictures';
import * as optional from './invariants/optional-secrets';
import { podsAreWhereTheyBelong } from './invariants/pod-fields';
import * as pods from './invariants/pods';
import * as probes from './invariants/probes';
import * as programFiles from './invariants/program-files';
import * as publicHosts from './invariants/public-hosts';
import { imagesArePulledWithTheirSecret } from './invariants/pull-secret';
import * as priorities from './invariants/priorities';
import * as quotas from './invariants/quotas';
import { quantitiesAreCanonical } from './invariants/quantities';
import * as references from './invariants/references';
import * as resources from './invariants/resources';
import * as restarts from './invariants/restarts';
import { rolloutsAreGivenUp } from './invariants/rollouts';
import * as router from './invariants/router';
import * as routes from './invariants/routes';
import * as signIn from './invariants/sign-in';
import { apiServerAccepts } from './invariants/schema';
import * as spreading from './invariants/spreading';
import * as contract from './invariants/secret-contract';
import { composeIsAsTheEnvironmentSays, kubernetesIsAsTheEnvironmentSays } from './invariants/said-otherwise';
import * as schemas from './invariants/schema-checks';
import * as scaling from './invariants/scaling';
import * as ofStores from './invariants/secret-stores';
import * as secrets from './invariants/secrets';
import { tenantsStayInside } from './invariants/tenancy';
import * as selectors from './invariants/selectors';
import { whatIsListedIsThere } from './invariants/verbatim';
import type { Everywhere } from './invariants/together/clusters';
import { environmentsAreApart } from './invariants/together/isolation';
import * as series from './invariants/series';
import * as shared from './invariants/together/objects';
import * as stores from './invariants/together/stores';
import { addonsAreWatched } from './invariants/watched-addons';
import * as watching from './invariants/together/watching';
import { waypointsStay } from './invariants/waypoints/pods';
import { requestsAreHandledAsDeclared } from './invariants/waypoints/requests';
import * as waypoints from './invariants/waypoints/waypoints';
import { valuesCanBeReached } from './invariants/values';
import * as parity from './parity/parity';
import { alertsAreRoutedAlike } from './parity/routing';
import type { Promised } from './promise';
import type { ComposeSubject, KubernetesSubject, Subject } from './subject';

/** What is true of the files of any environment. */
export const ofFiles: readonly Promised<Subject>[] = [
  files.marked,
  files.plainText,
  whatIsListedIsThere,
  files.notNumbered,
  files.ofNoMachine,
  picturesShowEverything,
  secrets.nothingLooksLikeASecret,
];

/** What is true of an environment that Argo CD syncs: order, projects, and what it is told. */
const ofArgoCd: readonly Promised<KubernetesSubject>[] = [
  optional.optionalSecretsHoldNothingUp,
  argo.hooksRunAfterTheirConfiguration,
  argo.jobsRunAtEachSync,
  argo.jobsRunBeforeTheirVersionServes,
  argo.largeObjectsAreAppliedByTheServer,
  argo.dataIsNeverPruned,
  syncing.foldersAreSynced,
  syncing.applicationsSyncAFolder,
  syncing.applicationsSyncWhatIsSaid,
  inSync.applicationsSayNoZeros,
  inSync.theServerCompares,
  inSync.helmKeepsItsLabels,
  syncing.everythingSyncsItself,
  syncing.applicationsOwnNothing,
  syncing.chartsArePinned,
  syncing.rootIsThere,
  syncing.rootWaitsForNothing,
  argoCd.argocdIsReadyFirst,
  argoCd.argocdIsInstalledAsItIsSynced,
  argoCd.argocdIsToldOfHealth,
  argoCd.argocdOutlivesAMachine,
  syncing.minionsHoldNothingUp,
  syncing.gatewayRoutesHoldNothingUp,
  projects.projectsAllowWhatIsDone,
  projects.projectsAllowNoMore,
  limits.onlyTheRootMakesApplications,
  limits.rolesOfTheClusterAreNamed,
  limits.whoStaysInsideReachesNoOther,
  waves.needsComeFirst,
];

/** A promise about Argo CD, which is about nothing where it is not there. */
const whereArgoCdSyncs = (promise: Promised<KubernetesSubject>): Promised<KubernetesSubject> => ({
  ...promise,
  count: (subject) => (isByKubectl(subject) ? 0 : promise.count(subject)),
  holds: (subject) => (isByKubectl(subject) ? [] : promise.holds(subject)),
});

/** What is true of any environment on Kubernetes. */
export const ofKubernetes: readonly Promised<KubernetesSubject>[] = [
  files.onlyManifests,
  files.onePlaceEach,
  files.noTwins,
  files.namespacesAreSaid,
  apiServerAccepts,
  kubernetesPatchesAreWritten,
  labels.objectsAreLabelled,
  labels.podsAreLabelled,
  labels.selectorsAreFixed,
  labels.selectorsFindTheirOwn,
  labels.identityIsNoSelector,
  labels.identityIsSomebody,
  pods.namespacesAreRestricted,
  pods.podsAreRestricted,
  pods.podsSayTheirUser,
  pods.clustersKeepTheirProfile,
  pods.tmpIsWritable,
  podsAreWhereTheyBelong,
  companions.companionsAreInThePod,
  programFiles.podsHaveTheirFiles,
  isolation.exactlyTheDeclaredArrows,
  isolation.everyWorkloadIsProven,
  isolation.everyWorkloadHasOnePolicy,
  isolation.rulesSayTheirArrow,
  mesh.meshLetsInWhatIsDeclared,
  mesh.meshIsUnderstood,
  mesh.plainTextIsRefused,
  mesh.namespacesAreInTheMesh,
  mesh.newPodsAreClosed,
  mesh.everybodyIsSomebody,
  waypoints.waypointsAreThere,
  waypoints.servicesAreBehindTheirWaypoint,
  waypoints.onlyServicesAreBehindWaypoints,
  waypoints.waypointsNoteWhatFails,
  waypoints.waypointsAreWatched,
  waypointsStay,
  requestsAreHandledAsDeclared,
  valuesCanBeReached,
  references.servicesFindTheirPods,
  references.servicesAnswerWhereSaid,
  references.accountsAreThere,
  references.volumesAreThere,
  selectors.podMonitorsFindTheirPods,
  selectors.disruptionBudgetsFindTheirPods,
  selectors.clustersAreThere,
  selectors.archivesAreThere,
  edge.backendsAreBeside,
  edge.certificateIsClaimedOnce,
  edge.hostsAreMade,
  edge.pathsAreNotRewritten,
  edge.pathsArePrefixes,
  edge.prefixesAreClaimedOnce,
  edge.rulesAreOne,
  routes.routesAreServed,
  routes.ingressesSayTheirRoute,
  ingressAnswers.ingressesServeRoutes,
  ingressAnswers.ingressesLeadToTls,
  routes.hostsHaveTheirOwn,
  routes.controllerDoesWhatIsAsked,
  existingEdge.ingressesAreForTheController,
  existingEdge.ingressesStandAlone,
  existingEdge.certificatesAreRead,
  gateway.gatewayIsForItsClass,
  gateway.gatewayListens,
  gateway.gatewayLetsIn,
  gatewayRoutes.gatewayServesRoutes,
  gatewayRoutes.gatewayRoutesAreDeclared,
  gatewayRoutes.portsSayWhatTheySpeak,
  secrets.noSecretIsWritten,
  secrets.secretVariablesAreReferences,
  contract.secretsAreMade,
  ofStores.storesAreForTheirReaders,
  ofStores.secretsAreReadWhereTheyAre,
  ofStores.noStoreWithoutNeed,
  ofStores.generatedSecretsAreStrong,
  ofStores.generatedSecretsAreMadeOnce,
  contract.secretsAreRead,
  contract.templatesUseWhatIsFetched,
  optional.optionalIsWhatIsDeclaredSo,
  kubernetesDollars,
  kubernetesImagesArePinned,
  imagesArePulledWithTheirSecret,
  availability.podsLeaveInPeace,
  availability.graceOutlastsTheWork,
  availability.budgetsNeverBlockADrain,
  availability.copiesHaveABudget,
  availability.noServiceLinks,
  spreading.copiesSpread,
  spreading.aFullHostHoldsNothingUp,
  availability.updatesAreRolling,
  rolloutsAreGivenUp,
  probes.startAndReadinessAreAsked,
  probes.livenessStaysInside,
  resources.resourcesAreStated,
  diskIsBounded,
  archivesSayWhatTheyUse,
  priorities.podsHaveAPriority,
  priorities.publicBeforeBackground,
  priorities.classesAreInOrder,
  priorities.wholeNamesAreAskedFirst,
  quotas.quotasHoldWhatIsDeclared,
  quotas.quotasLetProxiesCome,
  quotas.quotasRefuseNobodySilent,
  quotas.namespacesAreLimited,
  quantitiesAreCanonical,
  listsAreWhole,
  resources.autoscalersCanScale,
  resources.processesFollowTheRequest,
  kubernetesIsAsTheEnvironmentSays,
  scaling.copiesAreThoseDefined,
  scaling.queuesCanBeCounted,
  autoscalersAreTakenOver,
  scaling.rulesNameAutoscalersThatAreThere,
  backing.kubernetesBrokersKeepTheirTasks,
  backing.exportersStandApart,
  backing.kubernetesCachesForget,
  clients.readsAreAskedFor,
  databaseConnections.clustersNoticeWhoIsGone,
  databaseConnections.poolersNoticeWhoIsGone,
  databaseConnections.clustersEndIdleTransactions,
  databaseConnections.nothingWaitsForEver,
  database.readersOutlastAReplica,
  database.primariesAreFollowedSoon,
  database.serversEnd,
  database.commitsAreOnAReplica,
  database.databasesSpread,
  database.oldDatabasesStay,
  databaseRoles.kubernetesClientsOwnNothing,
  databaseRoles.kubernetesClientsAreLetIn,
  clients.kubernetesStorageIsSaid,
  signIn.kubernetesSignInIsSaid,
  signIn.kubernetesProvidersAreNotPublic,
  signIn.kubernetesIssuersLeadThere,
  ...kubernetesMonitoring,
  kubernetesPanelsAreExplained,
  kubernetesGrafanaHasItsMemory,
  schemas.schemasAreThereFirst,
  schemas.jobsGiveUp,
  addonsAreWatched,
  missed.whatIsDeclaredIsMissed,
  missed.askedKindsAreListed,
  alertsReachPeople,
  kept.onlyWhatIsAskedForIsKept,
  kept.pagesAreToldApart,
  kept.secretsAreNotListed,
  series.scrapesAreLimited,
  series.memoryHoldsEverySeries,
  argo.copiesAreTheAutoscalers,
  argo.claimTemplatesAreWhole,
  argo.configurationRollsPods,
  tenantsStayInside,
  waves.customResourcesHaveAnAddon,
  ...ofArgoCd.map(whereArgoCdSyncs),
  valuesAreSaid,
  controller.controllerLeavesInPeace,
  controller.controllerHasCopies,
  controller.controllerLeavesPodsToReadiness,
  controller.controllerHasItsMemory,
  controller.controllerIsRenderedFromItsChart,
  controller.controllerTellsWhereWatched,
  proxies.proxiesLeaveInPeace,
  proxies.proxiesHaveCopies,
  proxies.proxiesHaveTheirMemory,
  proxies.proxiesAreBesideTheGateway,
  traffic.proxiesAskPodsWell,
  traffic.certificatesAreAnsweredByGateways,
  addonsAreAdmitted,
  definitionsAreKept,
  addonPods.addonsSayWhatTheyUse,
  addonPods.addonsOutliveTheApplication,
  addonPods.whatIsAskedIsThere,
  kubectl.everythingIsAppliedOnce,
  kubectl.neededComesFirst,
  kubectl.whatTakesTimeIsWaitedFor,
  kubectl.addonsHaveTheirValues,
  kubectl.nobodyIsTold,
  charts.chartsComeToTheObjects,
  charts.jobsOfChartsComeInOrder,
  valuesHaveASchema,
  chartsKeepTheConnections,
];

/** What is true of any environment in Compose. */
export const ofCompose: readonly Promised<ComposeSubject>[] = [
  files.nothingLiesAround,
  composePatchesAreWritten,
  compose.portsAreLocal,
  compose.portsCanBeMoved,
  compose.healthIsChecked,
  compose.pathsAreRelative,
  compose.dependenciesCanBeMet,
  compose.containersAreHardened,
  compose.containersAreKept,
  compose.oneNetwork,
  companions.companionsAreBesideTheirService,
  programFiles.containersHaveTheirFiles,
  programFiles.requiredSecretsStayOut,
  compose.tagsAreBuiltOnce,
  compose.runsPublishedImages,
  router.theRouterIsThere,
  router.routesAreServedByTheRouter,
  publicHosts.onlyTheRouterIsOpen,
  publicHosts.publicHostsSpeakTls,
  restarts.whatDoesNotLiveIsStartedAnew,
  restarts.nobodyHasTheEngine,
  whatIsKeptIsBackedUp,
  backupsOutliveTheHost,
  backupsOnlyRead,
  backupsComeInTime,
  serversKnowTheirData,
  composeIsAsTheEnvironmentSays,
  composeHostsAreThere,
  composeDollars,
  composeImagesArePinned,
  secrets.composeSecretsComeFromOutside,
  example.whatIsReadIsListed,
  example.whatIsListedIsRead,
  backing.composeBrokersKeepTheirTasks,
  backing.composeCachesForget,
  backing.postgresKeepsItsData,
  databaseConnections.serversNoticeWhoIsGone,
  databaseConnections.serversEndIdleTransactions,
  transactionModeIsMet,
  databaseRoles.composeClientsOwnNothing,
  composeServer.noClientIsSuperuser,
  volumesHaveNames,
  composeServer.workersShareMemory,
  databaseRoles.composeClientsAreLetIn,
  clients.composeStorageIsSaid,
  signIn.composeSignInIsSaid,
  signIn.composeProvidersAreNotPublic,
  signIn.composeIssuersLeadThere,
  ...composeMonitoring,
  composePanelsAreExplained,
  composeGrafanaHasItsMemory,
  series.composeMemoryHoldsEverySeries,
  composeAlertsReachPeople,
];

/** What is true of environments of both targets together. */
export const ofBothTargets: readonly Promised<Everywhere>[] = [
  parity.bothTargetsRunTheSame,
  parity.sameInBothTargets,
  parity.publishedPortsAreOpen,
  alertsAreRoutedAlike,
];

/** What is true of several environments on Kubernetes together. */
export const ofSeveral: readonly Promised<Everywhere>[] = [
  stores.secretsAreOfOne,
  stores.archivesAreOfOne,
  stores.storesAreReadByTheirOwn,
];

/** What is true of environments that are in one cluster together. */
export const ofOneCluster: readonly Promised<Everywhere>[] = [
  shared.nothingIsWrittenTwice,
  shared.neighboursBringAddons,
  environmentsAreApart,
  watching.monitorsAreTakenByTheirOwn,
  watching.othersAreNotKept,
];
