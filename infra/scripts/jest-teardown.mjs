import { leaveTestCluster } from "./test-cluster-users.mjs";

export default leaveTestCluster;
