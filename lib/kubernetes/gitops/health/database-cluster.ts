/**
 * The health of a PostgreSQL cluster, by the phase that its operator says. Argo CD calls Degraded what is ordinary: a new
 * configuration, a switchover, an upgrade. Degraded is here what does not pass by itself; a phase that nobody knows yet may.
 *
 * @see https://github.com/cloudnative-pg/cloudnative-pg/blob/v1.30.0/api/v1/cluster_types.go
 */
export const DATABASE_CLUSTER_HEALTH = `local lasting = {
  ["Cluster in healthy state"] = "Healthy",
  ["Waiting for user action"] = "Suspended",
  ["Unable to create required cluster objects"] = "Degraded",
  ["Cluster has incomplete or invalid image catalog"] = "Degraded",
  ["Cluster is unrecoverable and needs manual intervention"] = "Degraded",
  ["Cluster cannot execute instance online upgrade due to missing architecture binary"] = "Degraded",
  ["Invalid cluster definition"] = "Degraded",
}
local status = obj.status or {}
local annotations = (obj.metadata or {}).annotations or {}
if annotations["cnpg.io/reconciliationLoop"] == "disabled" then
  return { status = "Suspended", message = "its operator is told to leave it alone" }
end
for _, condition in ipairs(status.conditions or {}) do
  if condition.type == "cnpg.io/hibernation" and condition.status == "True" then
    return { status = "Suspended", message = condition.message or "" }
  end
end
return { status = lasting[status.phase] or "Progressing", message = status.phaseReason or status.phase or "" }
`;
