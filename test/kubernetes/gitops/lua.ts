type Library = (state: object) => number;

/** The part of fengari (a Lua 5.3 virtual machine) that is used here; it comes without types. */
interface Fengari {
  readonly to_luastring: (text: string) => Uint8Array;
  readonly lua: {
    readonly LUA_OK: number;
    readonly lua_createtable: (state: object, array: number, record: number) => void;
    readonly lua_pushstring: (state: object, text: Uint8Array) => void;
    readonly lua_pushnumber: (state: object, value: number) => void;
    readonly lua_pushboolean: (state: object, value: boolean) => void;
    readonly lua_setfield: (state: object, index: number, key: Uint8Array) => void;
    readonly lua_seti: (state: object, index: number, key: number) => void;
    readonly lua_getfield: (state: object, index: number, key: Uint8Array) => number;
    readonly lua_setglobal: (state: object, name: Uint8Array) => void;
    readonly lua_pop: (state: object, count: number) => void;
    readonly lua_pcall: (state: object, given: number, results: number, handler: number) => number;
    readonly lua_tojsstring: (state: object, index: number) => string | null;
  };
  readonly lauxlib: {
    readonly luaL_newstate: () => object;
    readonly luaL_requiref: (state: object, name: Uint8Array, open: Library, isGlobal: boolean) => void;
    readonly luaL_loadstring: (state: object, text: Uint8Array) => number;
  };
  readonly lualib: { readonly luaopen_base: Library; readonly luaopen_table: Library };
}

const { lua, lauxlib, lualib, to_luastring } = jest.requireActual<Fengari>('fengari');

/** What a health check says of an object. */
export interface Health {
  readonly status: string | null;
  readonly message: string | null;
}

/**
 * Runs a health check as Argo CD does: the object is the global `obj`, and a table comes back.
 *
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/health/#custom-health-checks
 * @throws Error with what Lua says of a script that fails
 */
export function healthOf(script: string, object: unknown): Health {
  const state = lauxlib.luaL_newstate();
  // Those that Argo CD opens, as far as a check has a use for them.
  for (const [name, open] of [
    ['_G', lualib.luaopen_base],
    ['table', lualib.luaopen_table],
  ] as const) {
    lauxlib.luaL_requiref(state, to_luastring(name), open, true);
    lua.lua_pop(state, 1);
  }
  push(state, object);
  lua.lua_setglobal(state, to_luastring('obj'));
  const loaded = lauxlib.luaL_loadstring(state, to_luastring(script));
  if (loaded !== lua.LUA_OK || lua.lua_pcall(state, 0, 1, 0) !== lua.LUA_OK) {
    throw new Error(lua.lua_tojsstring(state, -1) ?? 'Lua says nothing');
  }
  return { status: field(state, 'status'), message: field(state, 'message') };
}

function field(state: object, name: string): string | null {
  lua.lua_getfield(state, -1, to_luastring(name));
  const text = lua.lua_tojsstring(state, -1);
  lua.lua_pop(state, 1);
  return text;
}

/** Puts a JSON value on the stack. */
function push(state: object, value: unknown): void {
  if (typeof value === 'string') return lua.lua_pushstring(state, to_luastring(value));
  if (typeof value === 'number') return lua.lua_pushnumber(state, value);
  if (typeof value === 'boolean') return lua.lua_pushboolean(state, value);
  lua.lua_createtable(state, 0, 0);
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      push(state, item);
      lua.lua_seti(state, -2, index + 1);
    });
    return;
  }
  for (const [key, item] of Object.entries(value ?? {})) {
    push(state, item);
    lua.lua_setfield(state, -2, to_luastring(key));
  }
}
