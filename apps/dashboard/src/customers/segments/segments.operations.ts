import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment SegmentFacts on Segment {
    id name description predicate sentence version building memberCount csvUrl archivedAt updatedAt
  }
`);

export const segmentsQuery = graphql(`
  query Segments($archived: Boolean! = false) {
    segments(archived: $archived) { ...SegmentFacts history(days: 30) { members } }
  }
`);

export const segmentQuery = graphql(`
  query Segment($id: ID!) {
    segment(id: $id) {
      ...SegmentFacts
      updatedBy { kind reference name }
      history(days: 90) { start members entered left }
      versions { version name changedAt changedBy { kind reference name } }
    }
  }
`);

export const segmentMembersQuery = graphql(`
  query SegmentMembers($id: ID!, $after: String) {
    segment(id: $id) {
      id
      members(first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { enteredAt customer { id externalId name country } }
      }
    }
  }
`);

export const segmentPreviewQuery = graphql(`
  query SegmentPreview($predicate: SegmentPredicate!, $segmentId: ID) {
    segmentPreview(predicate: $predicate, segmentId: $segmentId) {
      count share sentence
      sample { id externalId name country }
      userErrors { code field message }
    }
  }
`);

export const segmentCreateMutation = graphql(`
  mutation SegmentCreate($input: SegmentCreateInput!) {
    segmentCreate(input: $input) { segment { ...SegmentFacts } userErrors { code field message } }
  }
`);

export const segmentUpdateMutation = graphql(`
  mutation SegmentUpdate($input: SegmentUpdateInput!) {
    segmentUpdate(input: $input) { segment { ...SegmentFacts } userErrors { code field message } }
  }
`);

export const segmentArchiveMutation = graphql(`
  mutation SegmentArchive($input: SegmentArchiveInput!) {
    segmentArchive(input: $input) { segment { ...SegmentFacts } userErrors { code field message } }
  }
`);

export const segmentRestoreMutation = graphql(`
  mutation SegmentRestore($input: SegmentRestoreInput!) {
    segmentRestore(input: $input) { segment { ...SegmentFacts } userErrors { code field message } }
  }
`);

export const segmentChangesSubscription = graphql(`
  subscription SegmentChanges($segmentId: ID!) {
    segmentChanges(segmentId: $segmentId) { segment { ...SegmentFacts } enteredCount leftCount }
  }
`);

export const customerSegmentsQuery = graphql(`
  query CustomerSegments($id: ID!) {
    node(id: $id) { id ... on Customer { segments { enteredAt segment { id name sentence } } } }
  }
`);
