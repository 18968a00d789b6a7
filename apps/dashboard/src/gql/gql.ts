/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query DemandList($filter: DemandForecastFilter!, $order: DemandForecastOrder!, $horizon: Int!, $after: String) {\n    demandForecasts(filter: $filter, order: $order, horizon: $horizon, first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id horizon granularity expectedTotal recentTotal yearAgoTotal change method\n        product { id name externalId category { id path } }\n        history(last: 60) { start step values }\n        expected(levels: []) { start step values }\n        accuracy { mase naiveMase windows }\n        modelVersion { id version variant windowEnd }\n      }\n    }\n  }\n": typeof types.DemandListDocument,
    "\n  query DemandLocations {\n    locations(first: 100) { nodes { id name kind } }\n  }\n": typeof types.DemandLocationsDocument,
    "\n  query ProductDemand($productId: ID!, $locationId: ID, $horizon: Int!, $granularity: Granularity!, $levels: [Float!]!, $last: Int!) {\n    node(id: $productId) {\n      id\n      ... on Product { name externalId active category { id path } unitPrice { amount currency } }\n    }\n    demandForecast(productId: $productId, locationId: $locationId, horizon: $horizon, granularity: $granularity) {\n      id horizon granularity expectedTotal recentTotal yearAgoTotal change method computedAt\n      location { id name }\n      history(last: $last) { start step values }\n      stockouts(last: $last)\n      expected(levels: $levels) { start step values bands { level lower upper } }\n      drivers { name values }\n      accuracy { mase wape pinball coverage95 naiveMase windows }\n      reasons { code text }\n      modelVersion { ...TrustFacts }\n    }\n  }\n": typeof types.ProductDemandDocument,
    "\n  query DemandWhatIf($input: DemandWhatIfInput!) {\n    demandWhatIf(input: $input) {\n      expectedTotal baselineTotal method\n      forecast { start step values bands { level lower upper } }\n      baseline { start step values }\n    }\n  }\n": typeof types.DemandWhatIfDocument,
    "\n  query Activity {\n    jobs(first: 8) {\n      nodes { id type status progress step { code text } failure { text } createdAt startedAt finishedAt }\n    }\n  }\n": typeof types.ActivityDocument,
    "\n  subscription JobProgress($jobId: ID!) {\n    jobProgress(jobId: $jobId) { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n  }\n": typeof types.JobProgressDocument,
    "\n  query ProductSearch($search: String!) {\n    products(filter: { search: $search }, first: 8) { nodes { id externalId name } }\n  }\n": typeof types.ProductSearchDocument,
    "\n  fragment ImportFacts on Import {\n    id kind fileName status progress rowsRead rowsAccepted rowsRejected\n    summary { name count }\n    failure { code text }\n    uploadUrl errorsUrl createdAt startedAt finishedAt\n  }\n": typeof types.ImportFactsFragmentDoc,
    "\n  query Imports($after: String) {\n    imports(first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...ImportFacts }\n    }\n  }\n": typeof types.ImportsDocument,
    "\n  query ImportDetail($id: ID!, $after: String) {\n    import(id: $id) {\n      ...ImportFacts\n      errors(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { rowNumber column rule value message }\n      }\n    }\n  }\n": typeof types.ImportDetailDocument,
    "\n  mutation ImportStart($input: ImportStartInput!) {\n    importStart(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n": typeof types.ImportStartDocument,
    "\n  mutation ImportCancel($input: ImportCancelInput!) {\n    importCancel(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n": typeof types.ImportCancelDocument,
    "\n  subscription ImportProgress($importId: ID!) {\n    importProgress(importId: $importId) { ...ImportFacts }\n  }\n": typeof types.ImportProgressDocument,
    "\n  query Models {\n    modelVersions(first: 50) {\n      totalCount\n      nodes { ...TrustFacts exportUrl retiredAt metrics { name value } parent { id version } }\n    }\n  }\n": typeof types.ModelsDocument,
    "\n  query Jobs {\n    jobs(first: 50) {\n      totalCount\n      nodes { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n    }\n  }\n": typeof types.JobsDocument,
    "\n  query Runtime {\n    modelRuntime {\n      engine device available captured fallbacks lastFallback\n      candidates { name usable reason milliseconds maxError }\n    }\n  }\n": typeof types.RuntimeDocument,
    "\n  mutation ModelTrain($input: ModelTrainInput!) {\n    modelTrain(input: $input) { job { id type status progress } userErrors { code field message } }\n  }\n": typeof types.ModelTrainDocument,
    "\n  mutation ModelRollback($input: ModelRollbackInput!) {\n    modelRollback(input: $input) { modelVersion { id version status } userErrors { code field message } }\n  }\n": typeof types.ModelRollbackDocument,
    "\n  mutation JobCancel($input: JobCancelInput!) {\n    jobCancel(input: $input) { job { id status } userErrors { code field message } }\n  }\n": typeof types.JobCancelDocument,
    "\n  mutation JobRetry($input: JobRetryInput!) {\n    jobRetry(input: $input) { job { id status } userErrors { code field message } }\n  }\n": typeof types.JobRetryDocument,
    "\n  query Overview($horizon: Int!, $granularity: Granularity!) {\n    demandSummary(horizon: $horizon, granularity: $granularity) {\n      granularity horizon seriesCount medianMase naiveMedianMase expectedTotal recentTotal yearAgoTotal\n      history(last: 120) { start step values }\n      expected { start step values bands { level lower upper } }\n      rising { ...OverviewForecast }\n      falling { ...OverviewForecast }\n      leastAccurate { ...OverviewForecast }\n      modelVersion { ...TrustFacts }\n      note { code text }\n    }\n  }\n": typeof types.OverviewDocument,
    "\n  fragment OverviewForecast on DemandForecast {\n    id horizon granularity expectedTotal recentTotal change method\n    product { id name externalId }\n    history(last: 60) { start step values }\n    expected(levels: []) { start step values }\n    accuracy { mase naiveMase windows }\n  }\n": typeof types.OverviewForecastFragmentDoc,
    "\n  fragment TrustFacts on ModelVersion {\n    id task variant version status windowStart windowEnd dataHash codeVersion seed engine\n    score baselineScore championScore reasons { code text } reproduceCommand createdAt promotedAt\n  }\n": typeof types.TrustFactsFragmentDoc,
    "\n  query Setup($mayKeys: Boolean!, $mayMembers: Boolean!) {\n    products(first: 1) { totalCount }\n    orders(first: 1) { totalCount }\n    modelVersions(first: 1) { totalCount }\n    imports(first: 5) { nodes { id status fileName } }\n    apiKeys @include(if: $mayKeys) { id }\n    members @include(if: $mayMembers) { id }\n  }\n": typeof types.SetupDocument,
    "\n  query Viewer {\n    viewer {\n      member { id name email role }\n      apiKey { id name }\n      organisation { id name timeZone currency locale createdAt }\n      permissions\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  query Members {\n    members { id name email role joinedAt }\n  }\n": typeof types.MembersDocument,
    "\n  query ApiKeys {\n    apiKeys { id name prefix scopes createdAt expiresAt lastUsedAt }\n  }\n": typeof types.ApiKeysDocument,
    "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name timeZone currency locale }\n      userErrors { code field message }\n    }\n  }\n": typeof types.OrganisationUpdateDocument,
    "\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) { member { id name email role joinedAt } initialPassword userErrors { code field message } }\n  }\n": typeof types.MemberAddDocument,
    "\n  mutation MemberRoleChange($input: MemberRoleChangeInput!) {\n    memberRoleChange(input: $input) { member { id role } userErrors { code field message } }\n  }\n": typeof types.MemberRoleChangeDocument,
    "\n  mutation MemberRemove($input: MemberRemoveInput!) {\n    memberRemove(input: $input) { removedId userErrors { code field message } }\n  }\n": typeof types.MemberRemoveDocument,
    "\n  mutation ApiKeyCreate($input: ApiKeyCreateInput!) {\n    apiKeyCreate(input: $input) { apiKey { id name prefix } key userErrors { code field message } }\n  }\n": typeof types.ApiKeyCreateDocument,
    "\n  mutation ApiKeyRevoke($input: ApiKeyRevokeInput!) {\n    apiKeyRevoke(input: $input) { revokedId userErrors { code field message } }\n  }\n": typeof types.ApiKeyRevokeDocument,
};
const documents: Documents = {
    "\n  query DemandList($filter: DemandForecastFilter!, $order: DemandForecastOrder!, $horizon: Int!, $after: String) {\n    demandForecasts(filter: $filter, order: $order, horizon: $horizon, first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id horizon granularity expectedTotal recentTotal yearAgoTotal change method\n        product { id name externalId category { id path } }\n        history(last: 60) { start step values }\n        expected(levels: []) { start step values }\n        accuracy { mase naiveMase windows }\n        modelVersion { id version variant windowEnd }\n      }\n    }\n  }\n": types.DemandListDocument,
    "\n  query DemandLocations {\n    locations(first: 100) { nodes { id name kind } }\n  }\n": types.DemandLocationsDocument,
    "\n  query ProductDemand($productId: ID!, $locationId: ID, $horizon: Int!, $granularity: Granularity!, $levels: [Float!]!, $last: Int!) {\n    node(id: $productId) {\n      id\n      ... on Product { name externalId active category { id path } unitPrice { amount currency } }\n    }\n    demandForecast(productId: $productId, locationId: $locationId, horizon: $horizon, granularity: $granularity) {\n      id horizon granularity expectedTotal recentTotal yearAgoTotal change method computedAt\n      location { id name }\n      history(last: $last) { start step values }\n      stockouts(last: $last)\n      expected(levels: $levels) { start step values bands { level lower upper } }\n      drivers { name values }\n      accuracy { mase wape pinball coverage95 naiveMase windows }\n      reasons { code text }\n      modelVersion { ...TrustFacts }\n    }\n  }\n": types.ProductDemandDocument,
    "\n  query DemandWhatIf($input: DemandWhatIfInput!) {\n    demandWhatIf(input: $input) {\n      expectedTotal baselineTotal method\n      forecast { start step values bands { level lower upper } }\n      baseline { start step values }\n    }\n  }\n": types.DemandWhatIfDocument,
    "\n  query Activity {\n    jobs(first: 8) {\n      nodes { id type status progress step { code text } failure { text } createdAt startedAt finishedAt }\n    }\n  }\n": types.ActivityDocument,
    "\n  subscription JobProgress($jobId: ID!) {\n    jobProgress(jobId: $jobId) { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n  }\n": types.JobProgressDocument,
    "\n  query ProductSearch($search: String!) {\n    products(filter: { search: $search }, first: 8) { nodes { id externalId name } }\n  }\n": types.ProductSearchDocument,
    "\n  fragment ImportFacts on Import {\n    id kind fileName status progress rowsRead rowsAccepted rowsRejected\n    summary { name count }\n    failure { code text }\n    uploadUrl errorsUrl createdAt startedAt finishedAt\n  }\n": types.ImportFactsFragmentDoc,
    "\n  query Imports($after: String) {\n    imports(first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...ImportFacts }\n    }\n  }\n": types.ImportsDocument,
    "\n  query ImportDetail($id: ID!, $after: String) {\n    import(id: $id) {\n      ...ImportFacts\n      errors(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { rowNumber column rule value message }\n      }\n    }\n  }\n": types.ImportDetailDocument,
    "\n  mutation ImportStart($input: ImportStartInput!) {\n    importStart(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n": types.ImportStartDocument,
    "\n  mutation ImportCancel($input: ImportCancelInput!) {\n    importCancel(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n": types.ImportCancelDocument,
    "\n  subscription ImportProgress($importId: ID!) {\n    importProgress(importId: $importId) { ...ImportFacts }\n  }\n": types.ImportProgressDocument,
    "\n  query Models {\n    modelVersions(first: 50) {\n      totalCount\n      nodes { ...TrustFacts exportUrl retiredAt metrics { name value } parent { id version } }\n    }\n  }\n": types.ModelsDocument,
    "\n  query Jobs {\n    jobs(first: 50) {\n      totalCount\n      nodes { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n    }\n  }\n": types.JobsDocument,
    "\n  query Runtime {\n    modelRuntime {\n      engine device available captured fallbacks lastFallback\n      candidates { name usable reason milliseconds maxError }\n    }\n  }\n": types.RuntimeDocument,
    "\n  mutation ModelTrain($input: ModelTrainInput!) {\n    modelTrain(input: $input) { job { id type status progress } userErrors { code field message } }\n  }\n": types.ModelTrainDocument,
    "\n  mutation ModelRollback($input: ModelRollbackInput!) {\n    modelRollback(input: $input) { modelVersion { id version status } userErrors { code field message } }\n  }\n": types.ModelRollbackDocument,
    "\n  mutation JobCancel($input: JobCancelInput!) {\n    jobCancel(input: $input) { job { id status } userErrors { code field message } }\n  }\n": types.JobCancelDocument,
    "\n  mutation JobRetry($input: JobRetryInput!) {\n    jobRetry(input: $input) { job { id status } userErrors { code field message } }\n  }\n": types.JobRetryDocument,
    "\n  query Overview($horizon: Int!, $granularity: Granularity!) {\n    demandSummary(horizon: $horizon, granularity: $granularity) {\n      granularity horizon seriesCount medianMase naiveMedianMase expectedTotal recentTotal yearAgoTotal\n      history(last: 120) { start step values }\n      expected { start step values bands { level lower upper } }\n      rising { ...OverviewForecast }\n      falling { ...OverviewForecast }\n      leastAccurate { ...OverviewForecast }\n      modelVersion { ...TrustFacts }\n      note { code text }\n    }\n  }\n": types.OverviewDocument,
    "\n  fragment OverviewForecast on DemandForecast {\n    id horizon granularity expectedTotal recentTotal change method\n    product { id name externalId }\n    history(last: 60) { start step values }\n    expected(levels: []) { start step values }\n    accuracy { mase naiveMase windows }\n  }\n": types.OverviewForecastFragmentDoc,
    "\n  fragment TrustFacts on ModelVersion {\n    id task variant version status windowStart windowEnd dataHash codeVersion seed engine\n    score baselineScore championScore reasons { code text } reproduceCommand createdAt promotedAt\n  }\n": types.TrustFactsFragmentDoc,
    "\n  query Setup($mayKeys: Boolean!, $mayMembers: Boolean!) {\n    products(first: 1) { totalCount }\n    orders(first: 1) { totalCount }\n    modelVersions(first: 1) { totalCount }\n    imports(first: 5) { nodes { id status fileName } }\n    apiKeys @include(if: $mayKeys) { id }\n    members @include(if: $mayMembers) { id }\n  }\n": types.SetupDocument,
    "\n  query Viewer {\n    viewer {\n      member { id name email role }\n      apiKey { id name }\n      organisation { id name timeZone currency locale createdAt }\n      permissions\n    }\n  }\n": types.ViewerDocument,
    "\n  query Members {\n    members { id name email role joinedAt }\n  }\n": types.MembersDocument,
    "\n  query ApiKeys {\n    apiKeys { id name prefix scopes createdAt expiresAt lastUsedAt }\n  }\n": types.ApiKeysDocument,
    "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name timeZone currency locale }\n      userErrors { code field message }\n    }\n  }\n": types.OrganisationUpdateDocument,
    "\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) { member { id name email role joinedAt } initialPassword userErrors { code field message } }\n  }\n": types.MemberAddDocument,
    "\n  mutation MemberRoleChange($input: MemberRoleChangeInput!) {\n    memberRoleChange(input: $input) { member { id role } userErrors { code field message } }\n  }\n": types.MemberRoleChangeDocument,
    "\n  mutation MemberRemove($input: MemberRemoveInput!) {\n    memberRemove(input: $input) { removedId userErrors { code field message } }\n  }\n": types.MemberRemoveDocument,
    "\n  mutation ApiKeyCreate($input: ApiKeyCreateInput!) {\n    apiKeyCreate(input: $input) { apiKey { id name prefix } key userErrors { code field message } }\n  }\n": types.ApiKeyCreateDocument,
    "\n  mutation ApiKeyRevoke($input: ApiKeyRevokeInput!) {\n    apiKeyRevoke(input: $input) { revokedId userErrors { code field message } }\n  }\n": types.ApiKeyRevokeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandList($filter: DemandForecastFilter!, $order: DemandForecastOrder!, $horizon: Int!, $after: String) {\n    demandForecasts(filter: $filter, order: $order, horizon: $horizon, first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id horizon granularity expectedTotal recentTotal yearAgoTotal change method\n        product { id name externalId category { id path } }\n        history(last: 60) { start step values }\n        expected(levels: []) { start step values }\n        accuracy { mase naiveMase windows }\n        modelVersion { id version variant windowEnd }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DemandList($filter: DemandForecastFilter!, $order: DemandForecastOrder!, $horizon: Int!, $after: String) {\n    demandForecasts(filter: $filter, order: $order, horizon: $horizon, first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes {\n        id horizon granularity expectedTotal recentTotal yearAgoTotal change method\n        product { id name externalId category { id path } }\n        history(last: 60) { start step values }\n        expected(levels: []) { start step values }\n        accuracy { mase naiveMase windows }\n        modelVersion { id version variant windowEnd }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandLocations {\n    locations(first: 100) { nodes { id name kind } }\n  }\n"): (typeof documents)["\n  query DemandLocations {\n    locations(first: 100) { nodes { id name kind } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProductDemand($productId: ID!, $locationId: ID, $horizon: Int!, $granularity: Granularity!, $levels: [Float!]!, $last: Int!) {\n    node(id: $productId) {\n      id\n      ... on Product { name externalId active category { id path } unitPrice { amount currency } }\n    }\n    demandForecast(productId: $productId, locationId: $locationId, horizon: $horizon, granularity: $granularity) {\n      id horizon granularity expectedTotal recentTotal yearAgoTotal change method computedAt\n      location { id name }\n      history(last: $last) { start step values }\n      stockouts(last: $last)\n      expected(levels: $levels) { start step values bands { level lower upper } }\n      drivers { name values }\n      accuracy { mase wape pinball coverage95 naiveMase windows }\n      reasons { code text }\n      modelVersion { ...TrustFacts }\n    }\n  }\n"): (typeof documents)["\n  query ProductDemand($productId: ID!, $locationId: ID, $horizon: Int!, $granularity: Granularity!, $levels: [Float!]!, $last: Int!) {\n    node(id: $productId) {\n      id\n      ... on Product { name externalId active category { id path } unitPrice { amount currency } }\n    }\n    demandForecast(productId: $productId, locationId: $locationId, horizon: $horizon, granularity: $granularity) {\n      id horizon granularity expectedTotal recentTotal yearAgoTotal change method computedAt\n      location { id name }\n      history(last: $last) { start step values }\n      stockouts(last: $last)\n      expected(levels: $levels) { start step values bands { level lower upper } }\n      drivers { name values }\n      accuracy { mase wape pinball coverage95 naiveMase windows }\n      reasons { code text }\n      modelVersion { ...TrustFacts }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemandWhatIf($input: DemandWhatIfInput!) {\n    demandWhatIf(input: $input) {\n      expectedTotal baselineTotal method\n      forecast { start step values bands { level lower upper } }\n      baseline { start step values }\n    }\n  }\n"): (typeof documents)["\n  query DemandWhatIf($input: DemandWhatIfInput!) {\n    demandWhatIf(input: $input) {\n      expectedTotal baselineTotal method\n      forecast { start step values bands { level lower upper } }\n      baseline { start step values }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Activity {\n    jobs(first: 8) {\n      nodes { id type status progress step { code text } failure { text } createdAt startedAt finishedAt }\n    }\n  }\n"): (typeof documents)["\n  query Activity {\n    jobs(first: 8) {\n      nodes { id type status progress step { code text } failure { text } createdAt startedAt finishedAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription JobProgress($jobId: ID!) {\n    jobProgress(jobId: $jobId) { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n  }\n"): (typeof documents)["\n  subscription JobProgress($jobId: ID!) {\n    jobProgress(jobId: $jobId) { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProductSearch($search: String!) {\n    products(filter: { search: $search }, first: 8) { nodes { id externalId name } }\n  }\n"): (typeof documents)["\n  query ProductSearch($search: String!) {\n    products(filter: { search: $search }, first: 8) { nodes { id externalId name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportFacts on Import {\n    id kind fileName status progress rowsRead rowsAccepted rowsRejected\n    summary { name count }\n    failure { code text }\n    uploadUrl errorsUrl createdAt startedAt finishedAt\n  }\n"): (typeof documents)["\n  fragment ImportFacts on Import {\n    id kind fileName status progress rowsRead rowsAccepted rowsRejected\n    summary { name count }\n    failure { code text }\n    uploadUrl errorsUrl createdAt startedAt finishedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Imports($after: String) {\n    imports(first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...ImportFacts }\n    }\n  }\n"): (typeof documents)["\n  query Imports($after: String) {\n    imports(first: 50, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      nodes { ...ImportFacts }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportDetail($id: ID!, $after: String) {\n    import(id: $id) {\n      ...ImportFacts\n      errors(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { rowNumber column rule value message }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportDetail($id: ID!, $after: String) {\n    import(id: $id) {\n      ...ImportFacts\n      errors(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { rowNumber column rule value message }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportStart($input: ImportStartInput!) {\n    importStart(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation ImportStart($input: ImportStartInput!) {\n    importStart(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportCancel($input: ImportCancelInput!) {\n    importCancel(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation ImportCancel($input: ImportCancelInput!) {\n    importCancel(input: $input) { import { ...ImportFacts } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ImportProgress($importId: ID!) {\n    importProgress(importId: $importId) { ...ImportFacts }\n  }\n"): (typeof documents)["\n  subscription ImportProgress($importId: ID!) {\n    importProgress(importId: $importId) { ...ImportFacts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Models {\n    modelVersions(first: 50) {\n      totalCount\n      nodes { ...TrustFacts exportUrl retiredAt metrics { name value } parent { id version } }\n    }\n  }\n"): (typeof documents)["\n  query Models {\n    modelVersions(first: 50) {\n      totalCount\n      nodes { ...TrustFacts exportUrl retiredAt metrics { name value } parent { id version } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Jobs {\n    jobs(first: 50) {\n      totalCount\n      nodes { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n    }\n  }\n"): (typeof documents)["\n  query Jobs {\n    jobs(first: 50) {\n      totalCount\n      nodes { id type status progress step { code text } failure { text } attempts createdAt startedAt finishedAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Runtime {\n    modelRuntime {\n      engine device available captured fallbacks lastFallback\n      candidates { name usable reason milliseconds maxError }\n    }\n  }\n"): (typeof documents)["\n  query Runtime {\n    modelRuntime {\n      engine device available captured fallbacks lastFallback\n      candidates { name usable reason milliseconds maxError }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ModelTrain($input: ModelTrainInput!) {\n    modelTrain(input: $input) { job { id type status progress } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation ModelTrain($input: ModelTrainInput!) {\n    modelTrain(input: $input) { job { id type status progress } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ModelRollback($input: ModelRollbackInput!) {\n    modelRollback(input: $input) { modelVersion { id version status } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation ModelRollback($input: ModelRollbackInput!) {\n    modelRollback(input: $input) { modelVersion { id version status } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JobCancel($input: JobCancelInput!) {\n    jobCancel(input: $input) { job { id status } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation JobCancel($input: JobCancelInput!) {\n    jobCancel(input: $input) { job { id status } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JobRetry($input: JobRetryInput!) {\n    jobRetry(input: $input) { job { id status } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation JobRetry($input: JobRetryInput!) {\n    jobRetry(input: $input) { job { id status } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Overview($horizon: Int!, $granularity: Granularity!) {\n    demandSummary(horizon: $horizon, granularity: $granularity) {\n      granularity horizon seriesCount medianMase naiveMedianMase expectedTotal recentTotal yearAgoTotal\n      history(last: 120) { start step values }\n      expected { start step values bands { level lower upper } }\n      rising { ...OverviewForecast }\n      falling { ...OverviewForecast }\n      leastAccurate { ...OverviewForecast }\n      modelVersion { ...TrustFacts }\n      note { code text }\n    }\n  }\n"): (typeof documents)["\n  query Overview($horizon: Int!, $granularity: Granularity!) {\n    demandSummary(horizon: $horizon, granularity: $granularity) {\n      granularity horizon seriesCount medianMase naiveMedianMase expectedTotal recentTotal yearAgoTotal\n      history(last: 120) { start step values }\n      expected { start step values bands { level lower upper } }\n      rising { ...OverviewForecast }\n      falling { ...OverviewForecast }\n      leastAccurate { ...OverviewForecast }\n      modelVersion { ...TrustFacts }\n      note { code text }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OverviewForecast on DemandForecast {\n    id horizon granularity expectedTotal recentTotal change method\n    product { id name externalId }\n    history(last: 60) { start step values }\n    expected(levels: []) { start step values }\n    accuracy { mase naiveMase windows }\n  }\n"): (typeof documents)["\n  fragment OverviewForecast on DemandForecast {\n    id horizon granularity expectedTotal recentTotal change method\n    product { id name externalId }\n    history(last: 60) { start step values }\n    expected(levels: []) { start step values }\n    accuracy { mase naiveMase windows }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TrustFacts on ModelVersion {\n    id task variant version status windowStart windowEnd dataHash codeVersion seed engine\n    score baselineScore championScore reasons { code text } reproduceCommand createdAt promotedAt\n  }\n"): (typeof documents)["\n  fragment TrustFacts on ModelVersion {\n    id task variant version status windowStart windowEnd dataHash codeVersion seed engine\n    score baselineScore championScore reasons { code text } reproduceCommand createdAt promotedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Setup($mayKeys: Boolean!, $mayMembers: Boolean!) {\n    products(first: 1) { totalCount }\n    orders(first: 1) { totalCount }\n    modelVersions(first: 1) { totalCount }\n    imports(first: 5) { nodes { id status fileName } }\n    apiKeys @include(if: $mayKeys) { id }\n    members @include(if: $mayMembers) { id }\n  }\n"): (typeof documents)["\n  query Setup($mayKeys: Boolean!, $mayMembers: Boolean!) {\n    products(first: 1) { totalCount }\n    orders(first: 1) { totalCount }\n    modelVersions(first: 1) { totalCount }\n    imports(first: 5) { nodes { id status fileName } }\n    apiKeys @include(if: $mayKeys) { id }\n    members @include(if: $mayMembers) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      member { id name email role }\n      apiKey { id name }\n      organisation { id name timeZone currency locale createdAt }\n      permissions\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      member { id name email role }\n      apiKey { id name }\n      organisation { id name timeZone currency locale createdAt }\n      permissions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members {\n    members { id name email role joinedAt }\n  }\n"): (typeof documents)["\n  query Members {\n    members { id name email role joinedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys {\n    apiKeys { id name prefix scopes createdAt expiresAt lastUsedAt }\n  }\n"): (typeof documents)["\n  query ApiKeys {\n    apiKeys { id name prefix scopes createdAt expiresAt lastUsedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name timeZone currency locale }\n      userErrors { code field message }\n    }\n  }\n"): (typeof documents)["\n  mutation OrganisationUpdate($input: OrganisationUpdateInput!) {\n    organisationUpdate(input: $input) {\n      organisation { id name timeZone currency locale }\n      userErrors { code field message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) { member { id name email role joinedAt } initialPassword userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation MemberAdd($input: MemberAddInput!) {\n    memberAdd(input: $input) { member { id name email role joinedAt } initialPassword userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberRoleChange($input: MemberRoleChangeInput!) {\n    memberRoleChange(input: $input) { member { id role } userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation MemberRoleChange($input: MemberRoleChangeInput!) {\n    memberRoleChange(input: $input) { member { id role } userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MemberRemove($input: MemberRemoveInput!) {\n    memberRemove(input: $input) { removedId userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation MemberRemove($input: MemberRemoveInput!) {\n    memberRemove(input: $input) { removedId userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiKeyCreate($input: ApiKeyCreateInput!) {\n    apiKeyCreate(input: $input) { apiKey { id name prefix } key userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation ApiKeyCreate($input: ApiKeyCreateInput!) {\n    apiKeyCreate(input: $input) { apiKey { id name prefix } key userErrors { code field message } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApiKeyRevoke($input: ApiKeyRevokeInput!) {\n    apiKeyRevoke(input: $input) { revokedId userErrors { code field message } }\n  }\n"): (typeof documents)["\n  mutation ApiKeyRevoke($input: ApiKeyRevokeInput!) {\n    apiKeyRevoke(input: $input) { revokedId userErrors { code field message } }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;