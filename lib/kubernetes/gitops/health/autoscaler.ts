/**
 * The health of a HorizontalPodAutoscaler. Argo CD calls one Degraded that has no metrics, as each has that is new, or whose
 * new pods have not been measured yet: that passes, and fails no wave here.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/gitops-engine/pkg/health/health_hpa.go
 */
export const AUTOSCALER_HEALTH = `local lasting = { FailedGetScale = true, FailedUpdateScale = true, InvalidSelector = true }
local conditions = (obj.status or {}).conditions or {}
for _, condition in ipairs(conditions) do
  if lasting[condition.reason] then
    return { status = "Degraded", message = condition.message or "" }
  end
end
for _, condition in ipairs(conditions) do
  -- One that scales to nothing says that it is not active, and means it.
  if condition.type == "ScalingActive" and condition.status == "False" and condition.reason ~= "ScalingDisabled" then
    return { status = "Progressing", message = condition.message or "" }
  end
end
for _, condition in ipairs(conditions) do
  if condition.type == "AbleToScale" and condition.status == "True" then
    return { status = "Healthy", message = condition.message or "" }
  end
end
return { status = "Progressing", message = "waiting to scale" }
`;
