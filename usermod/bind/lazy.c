// Names whose code is frozen Python, loaded at the first look-up; and numpy's other attributes in
// RAM: its frozen submodules, and what a program sets.

#include "bind/lazy.h"
#include "bind/mod_numpy.h"
#include "py/runtime.h"
#include "gen/lazy_objs.h" // last: it needs the types above

const lazy_obj_t lazy_objs[] = {
    LAZY_OBJS
};

static const uint16_t submodules[] = { // qstrs
    LAZY_SUBMODULES
    MP_QSTRnull
};

// By small integer the value of that place holder, by qstr an attribute of numpy; NULL while empty.
// A dict without its type is a hash table (see language.c).
MP_REGISTER_ROOT_POINTER(mp_obj_dict_t * lazy_values);

static mp_map_elem_t *lookup(mp_obj_t key, mp_map_lookup_kind_t kind) {
    if (MP_STATE_VM(lazy_values) == NULL) {
        if (kind != MP_MAP_LOOKUP_ADD_IF_NOT_FOUND) {
            return NULL;
        }
        mp_obj_dict_t *dict = m_new0(mp_obj_dict_t, 1);
        mp_map_init(&dict->map, 4);
        MP_STATE_VM(lazy_values) = dict;
    }
    return mp_map_lookup(&MP_STATE_VM(lazy_values)->map, key, kind);
}

// The frozen module numpy.<name>.
static mp_obj_t import(qstr name) {
    vstr_t path;
    vstr_init(&path, 32);
    vstr_printf(&path, "numpy.%q", name);
    qstr full_name = qstr_from_strn(path.buf, path.len);
    vstr_clear(&path);
    // The true value asks for the module itself instead of the package in front of it.
    return mp_import_name(full_name, mp_const_true, MP_OBJ_NEW_SMALL_INT(0));
}

// --- Place holders ---

bool lazy_check(mp_obj_t obj) {
    // A small integer may look like an address too.
    const char *address = MP_OBJ_TO_PTR(obj);
    return (size_t)(address - (const char *)lazy_objs) < sizeof(lazy_objs) && mp_obj_is_obj(obj);
}

static mp_map_elem_t *resolve(const lazy_obj_t *lazy) {
    mp_obj_t key = MP_OBJ_NEW_SMALL_INT(lazy - lazy_objs);
    mp_map_elem_t *elem = lookup(key, MP_MAP_LOOKUP);
    if (elem == NULL) {
        mp_obj_t value = mp_load_attr(import(lazy->module), lazy->name);
        elem = lookup(key, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
        elem->value = value;
    }
    return elem;
}

mp_obj_t lazy_value(const lazy_obj_t *lazy) {
    const mp_obj_dict_t *dict = MP_STATE_VM(lazy_values);
    if (dict != NULL) {
        // A small integer is its own hash; what was in its place before it has moved it on.
        size_t alloc = dict->map.alloc;
        size_t index = (size_t)(lazy - lazy_objs);
        size_t at = index % alloc;
        for (size_t left = alloc; left != 0; left--) {
            const mp_map_elem_t *elem = &dict->map.table[at];
            if (elem->key == MP_OBJ_NEW_SMALL_INT(index)) {
                return elem->value;
            }
            at = at + 1 == alloc ? 0 : at + 1;
        }
    }
    return resolve(lazy)->value;
}

mp_map_elem_t *lazy_resolve(mp_map_t *map, mp_map_elem_t *elem) {
    if (!lazy_check(elem->value)) {
        return elem;
    }
    mp_map_elem_t *resolved = resolve(MP_OBJ_TO_PTR(elem->value));
    if (map->is_fixed) {
        return resolved;
    }
    // `from numpy import *` has copied the place holder.
    elem->value = resolved->value;
    return elem;
}

// A place holder that reached a program by a way without a look-up does as its value does.

static mp_obj_t lazy_call(mp_obj_t self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    return mp_call_function_n_kw(lazy_value(MP_OBJ_TO_PTR(self)), n_args, n_kw, args);
}

static void lazy_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    if (dest[0] == MP_OBJ_NULL) {
        mp_load_method_maybe(lazy_value(MP_OBJ_TO_PTR(self)), attr, dest);
    }
}

static mp_obj_t lazy_subscr(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    return mp_obj_subscr(lazy_value(MP_OBJ_TO_PTR(self)), index, value);
}

static void lazy_print(const mp_print_t *print, mp_obj_t self, mp_print_kind_t kind) {
    mp_obj_print_helper(print, lazy_value(MP_OBJ_TO_PTR(self)), kind);
}

MP_DEFINE_CONST_OBJ_TYPE(
    lazy_type,
    MP_QSTR_function,
    MP_TYPE_FLAG_NONE,
    print, lazy_print,
    call, lazy_call,
    attr, lazy_attr,
    subscr, lazy_subscr
    );

// --- Methods ---

static mp_obj_t lazy_method_call(mp_obj_t self, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const lazy_method_obj_t *method = MP_OBJ_TO_PTR(self);
    mp_obj_t module = method->module == MP_QSTRnull ? MP_OBJ_FROM_PTR(&mod_numpy) : import(method->module);
    mp_obj_t function = mp_load_attr(module, method->name);
    return mp_call_function_n_kw(function, n_args, n_kw, args);
}

MP_DEFINE_CONST_OBJ_TYPE(
    lazy_method_type,
    MP_QSTR_function,
    MP_TYPE_FLAG_BINDS_SELF,
    call, lazy_method_call
    );

// --- Attributes of numpy that are not in its table ---

static mp_obj_t load_submodule(qstr name) {
    for (const uint16_t *at = submodules; *at != MP_QSTRnull; at++) {
        if (*at == name) {
            return import(name);
        }
    }
    return MP_OBJ_NULL;
}

// Called for a name that the table lacks, and for every store and delete.
void mod_numpy_attr(mp_obj_t self, qstr attr, mp_obj_t *dest) {
    mp_obj_t key = MP_OBJ_NEW_QSTR(attr);
    if (dest[0] == MP_OBJ_NULL) {
        mp_map_elem_t *elem = lookup(key, MP_MAP_LOOKUP);
        dest[0] = elem != NULL ? elem->value : load_submodule(attr);
        return;
    }
    if (mp_map_lookup(&mod_numpy.globals->map, key, MP_MAP_LOOKUP) != NULL) {
        return; // what is in flash stays as it is: AttributeError
    }
    if (dest[1] != MP_OBJ_NULL) {
        lookup(key, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND)->value = dest[1];
    } else if (lookup(key, MP_MAP_LOOKUP_REMOVE_IF_FOUND) == NULL) {
        return;
    }
    dest[0] = MP_OBJ_NULL; // done
}

MP_REGISTER_MODULE_DELEGATION(mod_numpy, mod_numpy_attr);
