import vm from "node:vm";

let isKeeping = false;

/**
 * Keeps what V8 compiled of a module for the next test file of the same worker. Jest gives each file a context of its own and compiles
 * every module for it anew, a tenth of the processor's time where files load a whole gateway. Code alone is shared, never what a
 * module holds once it has run.
 */
export function keepCompiledCode() {
  if (isKeeping) return;
  isKeeping = true;
  keepFunctions();
  keepModules();
}

/** CommonJS of packages: one script runs in any context. Where it imports, Jest has to be asked, which a script cannot. */
function keepFunctions() {
  const { compileFunction } = vm;
  const kept = new Map();
  vm.compileFunction = (code, parameters, options) => {
    const { filename, parsingContext } = options ?? {};
    if (parsingContext === undefined || !/[\\/]node_modules[\\/]/.test(filename) || /\bimport\s*\(/.test(code))
      return compileFunction(code, parameters, options);
    let known = kept.get(filename);
    if (known?.code !== code) {
      known = { code, script: new vm.Script(`(function (${parameters.join(", ")}) {${code}\n})`, { filename }) };
      kept.set(filename, known);
    }
    return known.script.runInContext(parsingContext);
  };
}

/** ES modules: V8's own cache of their code, which it refuses after its flags were changed, as some tests do. */
function keepModules() {
  const kept = new Map();
  vm.SourceTextModule = new Proxy(vm.SourceTextModule, {
    construct(Module, [code, options]) {
      const { identifier } = options ?? {};
      const known = kept.get(identifier);
      if (known?.code === code) {
        try {
          return new Module(code, { ...options, cachedData: known.cachedData });
        } catch (error) {
          if (error.code !== "ERR_VM_MODULE_CACHED_DATA_REJECTED") throw error;
        }
      }
      const module = new Module(code, options);
      const isShared = identifier !== undefined && !identifier.includes(".spec.");
      if (isShared) kept.set(identifier, { code, cachedData: module.createCachedData() });
      return module;
    },
  });
}
