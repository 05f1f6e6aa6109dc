/**
 * The health of an Application, which Argo CD leaves out since 1.8 and without which it starts the next wave at once.
 * An Application is as healthy as what it brings, and not before that is what is wanted: it was compared as it is
 * specified now, it can be rendered, and what was found was synced, with its hooks, which count for no health.
 *
 * What fails again and again is Degraded, though it is tried again: the root then ends its own sync, and takes with the next
 * one what mends it. It has no clock, and none of Lua's libraries but those of the language and of tables.
 */
export const APPLICATION_HEALTH = `local status = obj.status or {}
local sync = status.sync or {}
local wanted = obj.spec.source or {}
local operation = status.operationState

local function is(state, message)
  return { status = state, message = message or "" }
end

local function same(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then
    return a == b
  end
  for key, value in pairs(a) do
    if not same(value, b[key]) then
      return false
    end
  end
  for key in pairs(b) do
    if a[key] == nil then
      return false
    end
  end
  return true
end

local function isOf(source)
  if source == nil then
    return false
  end
  for _, field in ipairs({ "repoURL", "path", "chart", "targetRevision" }) do
    if source[field] ~= wanted[field] then
      return false
    end
  end
  return same((source.helm or {}).valuesObject or {}, (wanted.helm or {}).valuesObject or {})
end

if operation ~= nil and (operation.phase == "Running" or operation.phase == "Terminating") then
  local again = (operation.retryCount or 0) > 2
  return is(again and "Degraded" or "Progressing", operation.message)
end
if obj.operation ~= nil then
  return is("Progressing", "a sync was asked for")
end
if operation ~= nil and operation.phase ~= "Succeeded" then
  return is("Degraded", operation.message)
end
if sync.status == nil or sync.status == "" then
  return is("Progressing", "it was not compared yet")
end
if sync.status == "Unknown" then
  local why = "it can not be compared"
  for _, condition in ipairs(status.conditions or {}) do
    why = condition.message or why
  end
  return is("Degraded", why)
end
if not isOf((sync.comparedTo or {}).source) then
  return is("Progressing", "it was not compared yet as it is specified now")
end
if sync.status == "OutOfSync" then
  local synced = operation ~= nil and operation.syncResult or {}
  if synced.revision ~= sync.revision or not isOf(synced.source) then
    return is("Progressing", "what was found was not synced yet")
  end
end
if status.health == nil or status.health.status == nil then
  return is("Progressing", "nothing is known of its health yet")
end
return is(status.health.status, status.health.message)
`;
