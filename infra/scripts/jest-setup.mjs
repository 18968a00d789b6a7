import { joinTestCluster } from "./test-cluster-users.mjs";

export default joinTestCluster;
