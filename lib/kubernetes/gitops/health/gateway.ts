/**
 * The health of a Gateway. Argo CD calls one Degraded whose certificate is not there yet, and a sync fails by that: it is made
 * in the same sync, and may ask the Gateway for an answer first. Degraded is here what nobody accepts.
 *
 * @see https://github.com/argoproj/argo-cd/blob/v3.4.4/resource_customizations/gateway.networking.k8s.io/Gateway/health.lua
 */
export const GATEWAY_HEALTH = `local generation = (obj.metadata or {}).generation
local function is(conditions, type, status)
  for _, condition in ipairs(conditions or {}) do
    local isOld = condition.observedGeneration ~= nil and generation ~= nil and condition.observedGeneration ~= generation
    if condition.type == type and condition.status == status and not isOld then
      return true, condition.message or ""
    end
  end
  return false, ""
end
local status = obj.status or {}
local isRefused, why = is(status.conditions, "Accepted", "False")
if isRefused then
  return { status = "Degraded", message = why }
end
if not is(status.conditions, "Programmed", "True") then
  local _, message = is(status.conditions, "Programmed", "False")
  return { status = "Progressing", message = message }
end
for _, listener in ipairs(status.listeners or {}) do
  if not is(listener.conditions, "Programmed", "True") then
    local _, message = is(listener.conditions, "Programmed", "False")
    return { status = "Progressing", message = (listener.name or "") .. ": " .. message }
  end
end
return { status = "Healthy", message = "" }
`;
